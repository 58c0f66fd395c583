package gradus.book.samples;

import gradus.scalar.TopologicalOrder;
import gradus.scalar.Value;

/** Looks at what an engine remembers of {@code y = x * x}, and in which order it goes back. */
public final class S001_01 extends Sample {
  public static void main(String[] args) {
    new S001_01().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(3).named("x");
    Value y = x.mul(x).named("y");
    say("made by:  " + y.op());
    say("operands: " + y.operands());

    y.backward();
    say("in order: " + TopologicalOrder.of(y));
    // end::code[]
    keep("y", y.data());
    keep("dy/dx", x.grad());
  }
}
