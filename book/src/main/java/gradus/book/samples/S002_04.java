package gradus.book.samples;

import gradus.scalar.Value;

/** Builds {@code 2x^2 + 1} node by node, and asks each node what made it. */
public final class S002_04 extends Sample {
  public static void main(String[] args) {
    new S002_04().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2).named("x");
    Value square = x.pow(2).named("square");
    Value twice = square.mul(2).named("twice");
    Value y = twice.add(1).named("y");
    for (Value node : new Value[] {x, square, twice, y}) {
      String kind = node.isLeaf() ? "a leaf" : "made by " + node.op();
      say(node.label() + " = " + node.data() + ", " + kind);
    }

    y.backward();
    print("dy/dx", x.grad());
    // end::code[]
    keep("nodes", square.data(), twice.data(), y.data());
  }
}
