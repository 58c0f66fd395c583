package gradus.book.samples;

import gradus.scalar.Value;

/** Goes back from several results that share one leaf. */
public final class S003_07 extends Sample {
  public static void main(String[] args) {
    new S003_07().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1);
    x.mul(2).backward();
    print("after 2x", x.grad());

    x.mul(3).backward();
    print("after 3x as well", x.grad());

    x.setGrad(0);
    print("cleared", x.grad());

    x.mul(4).backward();
    print("after 4x", x.grad());
    // end::code[]
  }
}
