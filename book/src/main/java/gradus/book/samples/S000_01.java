package gradus.book.samples;

import gradus.scalar.Value;

/** Differentiates {@code y = (x + 2) * x} at 3, and once more on the same graph. */
public final class S000_01 extends Sample {
  public static void main(String[] args) {
    new S000_01().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(3);
    Value y = x.add(2).mul(x);
    y.backward();
    print("y", y.data());
    print("dy/dx", x.grad());

    y.backward();
    print("dy/dx after a second backward()", x.grad());
    // end::code[]
  }
}
