package gradus.book.samples;

import gradus.scalar.Value;

/** Shows that a leaf sums up the gradients of every backward pass until it is cleared. */
public final class S002_06 extends Sample {
  public static void main(String[] args) {
    new S002_06().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2);
    x.pow(2).backward();
    print("x^2", x.grad());

    x.pow(3).backward();
    print("and x^3 on top", x.grad());

    x.setGrad(0);
    x.pow(3).backward();
    print("x^3 alone", x.grad());
    // end::code[]
  }
}
