package gradus.book.samples;

import gradus.scalar.Trace;
import gradus.scalar.Value;

/** Follows the gradient of {@code 2x^2 + 1} at 3 from node to node. */
public final class S002_05 extends Sample {
  public static void main(String[] args) {
    new S002_05().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(3).named("x");
    Value y = x.pow(2).named("y");
    Value z = y.mul(2).named("z");
    Value w = z.add(1).named("w");
    w.backward();

    Trace trace = Trace.withContributions(w);
    for (Trace.Contribution sent : trace.contributions()) {
      Trace.Node from = trace.nodes().get(sent.from());
      Trace.Node to = trace.nodes().get(sent.operand());
      if (!to.label().isEmpty()) {
        String edge = from.label() + " sends " + sent.amount();
        say(edge + " to " + to.label());
      }
    }
    print("w", w.data());
    print("dw/dx", x.grad());
    // end::code[]
  }
}
