package gradus.book.scalar;

import gradus.figures.graph.Graph;
import gradus.figures.program.Program;
import gradus.scalar.Trace;
import gradus.scalar.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Graphs for figures, traced from lesson 1's engine. */
public final class Graphs {
  private Graphs() {}

  /** Runs a program forward and backward, and returns what was recorded. */
  public static Graph run(Program program, Map<String, Double> inputs) {
    Value result = program.run(new ScalarArithmetic(), inputs);
    result.backward();
    return of(result);
  }

  /** Returns the graph of a value whose backward() has been called. */
  public static Graph of(Value result) {
    Trace trace = Trace.withContributions(result);
    List<Graph.Node> nodes = new ArrayList<>();
    for (Trace.Node node : trace.nodes()) {
      nodes.add(
          new Graph.Node(
              node.id(), node.op(), node.label(), node.data(), node.grad(), node.operands()));
    }
    List<Graph.Contribution> sent = new ArrayList<>();
    for (Trace.Contribution one : trace.contributions()) {
      sent.add(new Graph.Contribution(one.from(), one.operand(), one.slot(), one.amount()));
    }
    return new Graph(nodes, sent);
  }
}
