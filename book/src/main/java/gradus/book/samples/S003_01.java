package gradus.book.samples;

import gradus.scalar.Value;

/** Builds the graph of {@code (xy + x)^2} at (2, 3), without going back. */
public final class S003_01 extends Sample {
  public static void main(String[] args) {
    new S003_01().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2);
    Value y = Value.of(3);
    Value z = x.mul(y);
    Value w = z.add(x);
    Value v = w.pow(2);
    print("z", z.data());
    print("w", w.data());
    print("v", v.data());
    // end::code[]
  }
}
