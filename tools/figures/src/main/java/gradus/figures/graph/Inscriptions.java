package gradus.figures.graph;

import java.util.List;
import java.util.Map;

/** What came back, as the picture shows it: gradients in the nodes, contributions on the edges. */
final class Inscriptions {
  private final String[] gradients;
  private final String[] longest;
  private final String[][] contributions;

  private Inscriptions(Graph graph) {
    int nodes = graph.nodes().size();
    gradients = new String[nodes];
    longest = new String[nodes];
    contributions = new String[nodes][];
    for (Graph.Node node : graph.nodes()) {
      contributions[node.id()] = new String[node.operands().size()];
    }
  }

  /**
   * Returns what a graph shows behind its last step.
   *
   * @param steps all of its steps
   */
  static Inscriptions of(Graph graph, List<Step> steps) {
    Inscriptions inscriptions = new Inscriptions(graph);
    for (Step step : steps) {
      for (Map.Entry<Integer, String> gradient : step.gradients().entrySet()) {
        inscriptions.set(gradient.getKey(), gradient.getValue());
      }
    }
    for (Graph.Contribution sent : graph.contributions()) {
      inscriptions.contributions[sent.from()][sent.slot()] = Caption.number(sent.amount());
    }
    return inscriptions;
  }

  /** Returns the gradient of a node; null if it has none. */
  String gradient(int node) {
    return gradients[node];
  }

  /** Returns the longest text that stands for the gradient of a node at any step; null if none. */
  String longestGradient(int node) {
    return longest[node];
  }

  /** Returns what came back along an edge; null if nothing did. */
  String contribution(Edge edge) {
    return contributions[edge.operation()][edge.slot()];
  }

  private void set(int node, String gradient) {
    gradients[node] = gradient;
    if (longest[node] == null || longest[node].length() < gradient.length()) {
      longest[node] = gradient;
    }
  }
}
