package gradus.book.samples;

import gradus.scalar.Value;

/** Differentiates {@code x^2 + 2xy + y^2} by both operands at (2, 3). */
public final class S002_02 extends Sample {
  public static void main(String[] args) {
    new S002_02().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2);
    Value y = Value.of(3);
    Value twice = x.mul(y).mul(2);
    Value z = x.pow(2).add(twice).add(y.pow(2));
    z.backward();
    print("z", z.data());
    print("dz/dx", x.grad());
    print("dz/dy", y.grad());
    // end::code[]
  }
}
