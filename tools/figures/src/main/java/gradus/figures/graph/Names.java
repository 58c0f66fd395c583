package gradus.figures.graph;

import java.util.HashSet;
import java.util.Set;

/** How sentences call the nodes of a graph, so that a reader knows which one is meant. */
final class Names {
  private final Set<String> sharedOps = new HashSet<>();

  Names(Graph graph) {
    Set<String> ops = new HashSet<>();
    for (Graph.Node node : graph.nodes()) {
      if (!ops.add(node.op())) {
        sharedOps.add(node.op());
      }
    }
  }

  /** Names a node that computes: by its op, if no other has it. */
  String computing(Graph.Node node) {
    if (!sharedOps.contains(node.op())) {
      return node.op();
    }
    return node.label().isEmpty() ? withNumber(node) : Caption.title(node);
  }

  /** Names a node that is computed or given: by its label, if it has one. */
  String computed(Graph.Node node) {
    if (Caption.isConstant(node)) {
      return "the constant " + Caption.number(node.data());
    }
    if (!node.label().isEmpty()) {
      return node.label();
    }
    return sharedOps.contains(node.op()) ? withNumber(node) : node.op();
  }

  private static String withNumber(Graph.Node node) {
    return node.op() + " (" + Caption.number(node.data()) + ")";
  }
}
