package gradus.book.asciidoc;

import gradus.book.content.GraphEntry;
import gradus.course.UsageException;
import gradus.figures.Numbers;
import gradus.figures.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question about one node of a graph, and its answer from the trace.
 *
 * @param question a sentence
 * @param quantity what is asked for: "dy/dx", or "y"
 * @param answer its number
 * @param contributions what adds up to it; empty unless a gradient is asked for
 * @param reason where the contributions come from, such as " = 3 via + and 5 via *"
 */
record Prediction(
    String question, String quantity, double answer, List<Double> contributions, String reason) {

  /**
   * Asks for a node's gradient.
   *
   * @throws UsageException if no node has that label
   */
  static Prediction gradient(GraphEntry entry, Graph graph, String label) {
    Graph.Node node = node(entry, graph, label);
    String result = graph.result().label();
    List<Graph.Contribution> received = new ArrayList<>();
    for (Graph.Contribution one : graph.contributions()) {
      if (one.operand() == node.id()) {
        received.add(one);
      }
    }
    return new Prediction(
        "Predict: how fast does %s change with %s%s?"
            .formatted(result.isEmpty() ? "the result" : result, label, at(entry)),
        result.isEmpty() ? "the gradient of " + label : "d" + result + "/d" + label,
        node.grad(),
        received.stream().map(Graph.Contribution::amount).toList(),
        reason(graph, received));
  }

  /**
   * Asks for a node's number.
   *
   * @throws UsageException if no node has that label
   */
  static Prediction number(GraphEntry entry, Graph graph, String label) {
    Graph.Node node = node(entry, graph, label);
    return new Prediction(
        "Predict: what is %s%s?".formatted(label, at(entry)), label, node.data(), List.of(), "");
  }

  /** Returns the answer as a sentence without a full stop: "dy/dx = 8 = 3 via + and 5 via *". */
  String sentence() {
    return quantity + " = " + Numbers.caption(answer) + reason;
  }

  private static Graph.Node node(GraphEntry entry, Graph graph, String label) {
    for (Graph.Node node : graph.nodes()) {
      if (node.label().equals(label)) {
        return node;
      }
    }
    String labels =
        graph.nodes().stream()
            .map(Graph.Node::label)
            .filter(other -> !other.isEmpty())
            .collect(Collectors.joining(", "));
    throw new UsageException(
        "graph %s has no node '%s': it has %s".formatted(entry.name(), label, labels));
  }

  private static String at(GraphEntry entry) {
    return entry.inputs().isEmpty() ? "" : " at " + Inputs.sentence(entry.inputs());
  }

  private static String reason(Graph graph, List<Graph.Contribution> received) {
    if (received.isEmpty()) {
      return "";
    }
    if (received.size() == 1) {
      return ", via " + graph.nodes().get(received.get(0).from()).op();
    }
    StringBuilder reason = new StringBuilder(" = ");
    for (int i = 0; i < received.size(); i++) {
      if (i > 0) {
        reason.append(i == received.size() - 1 ? " and " : ", ");
      }
      Graph.Contribution one = received.get(i);
      reason.append(Numbers.caption(one.amount()));
      reason.append(" via ").append(graph.nodes().get(one.from()).op());
    }
    return reason.toString();
  }
}
