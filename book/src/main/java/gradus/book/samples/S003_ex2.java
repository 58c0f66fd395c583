package gradus.book.samples;

import gradus.scalar.Value;

/** Exercise 2 of tutorial 003: the gradient of {@code x^2 y + x y^2} at (1, 2). */
public final class S003_ex2 extends Sample {
  public static void main(String[] args) {
    new S003_ex2().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1);
    Value y = Value.of(2);
    Value f = x.pow(2).mul(y).add(x.mul(y.pow(2)));
    f.backward();
    print("f", f.data());
    print("df/dx", x.grad());
    print("df/dy", y.grad());
    // end::code[]
  }
}
