package gradus.book.samples;

import gradus.scalar.Value;

/** Reads the gradient of a leaf and of a node between. */
public final class S003_04 extends Sample {
  public static void main(String[] args) {
    new S003_04().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1).named("x");
    Value y = x.mul(2).named("y");
    Value z = y.mul(3).named("z");
    z.backward();
    for (Value node : new Value[] {x, y, z}) {
      String kind = node.isLeaf() ? "a leaf" : "made by " + node.op();
      say(node.label() + ": " + kind + ", gradient " + node.grad());
    }
    // end::code[]
    keep("dz/dx", x.grad());
    keep("dz/dy", y.grad());
  }
}
