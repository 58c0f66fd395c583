package gradus.book.samples;

import gradus.scalar.Value;

/** Leaves the graph and stays in it: the sine of a number, and the sine of a value. */
public final class S003_19 extends Sample {
  public static void main(String[] args) {
    new S003_19().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1);
    Value outside = Value.of(Math.sin(x.data()));
    outside.backward();
    print("sin 1, outside", outside.data());
    print("its slope", x.grad());

    Value inside = x.sin();
    inside.backward();
    print("sin 1, inside", inside.data());
    print("and its slope", x.grad());
    // end::code[]
  }
}
