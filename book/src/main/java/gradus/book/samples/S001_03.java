package gradus.book.samples;

import gradus.scalar.Value;

/** Differentiates {@code 3x^2 + 2} at 2. */
public final class S001_03 extends Sample {
  public static void main(String[] args) {
    new S001_03().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2);
    Value z = x.mul(x).mul(3).add(2);
    z.backward();
    print("z", z.data());
    print("dz/dx", x.grad());
    // end::code[]
  }
}
