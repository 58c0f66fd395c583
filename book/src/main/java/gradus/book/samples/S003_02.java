package gradus.book.samples;

import gradus.scalar.Value;

/** Goes back through {@code (xy + x)^2}, where x counts along two paths. */
public final class S003_02 extends Sample {
  public static void main(String[] args) {
    new S003_02().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2);
    Value y = Value.of(3);
    Value z = x.mul(y);
    Value w = z.add(x);
    Value v = w.pow(2);
    v.backward();
    print("dv/dx", x.grad());
    print("dv/dy", y.grad());
    // end::code[]
  }
}
