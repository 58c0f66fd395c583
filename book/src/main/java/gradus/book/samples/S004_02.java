package gradus.book.samples;

import gradus.scalar.Value;

/** Computes the loss {@code (w x + b - 3)^2}, and asks each node which operation made it. */
public final class S004_02 extends Sample {
  public static void main(String[] args) {
    new S004_02().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1).named("x");
    Value w = Value.of(2).named("w");
    Value b = Value.of(0.5).named("b");
    Value y = w.mul(x).named("y");
    Value z = y.add(b).named("z");
    Value loss = z.sub(3).pow(2).named("loss");
    for (Value node : new Value[] {y, z, loss}) {
      String made = ", made by " + node.op();
      say(node.label() + " = " + node.data() + made);
    }
    // end::code[]
    keep("y", y.data());
    keep("z", z.data());
    keep("loss", loss.data());
  }
}
