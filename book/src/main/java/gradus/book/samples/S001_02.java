package gradus.book.samples;

import gradus.scalar.Value;

/** Differentiates {@code x * x} at 3. */
public final class S001_02 extends Sample {
  public static void main(String[] args) {
    new S001_02().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(3);
    Value y = x.mul(x);
    y.backward();
    print("y", y.data());
    print("dy/dx", x.grad());
    // end::code[]
  }
}
