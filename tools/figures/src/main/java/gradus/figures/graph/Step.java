package gradus.figures.graph;

import java.util.List;
import java.util.Map;

/**
 * One step through a graph.
 *
 * @param text what happens, in a sentence
 * @param nodes the ids of the nodes whose numbers become known
 * @param edges the edges along which numbers move: forward if nodes become known, else backward
 * @param gradients the gradients that change, by the node's id, as the node shows them
 */
record Step(String text, List<Integer> nodes, List<Edge> edges, Map<Integer, String> gradients) {
  static Step forward(String text, List<Integer> nodes, List<Edge> edges) {
    return new Step(text, nodes, edges, Map.of());
  }

  static Step backward(String text, List<Edge> edges, int node, String gradient) {
    return new Step(text, List.of(), edges, Map.of(node, gradient));
  }

  boolean isForward() {
    return !nodes.isEmpty();
  }
}
