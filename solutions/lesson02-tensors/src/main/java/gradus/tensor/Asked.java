package gradus.tensor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nodes whose gradients a pass was asked for, instead of those of all leaves.
 *
 * <p>Only nodes from which one of them can be reached are worth a visit.
 */
final class Asked {
  private final Set<Node> nodes;
  private final Set<Node> onTheWay = new HashSet<>();
  private final Map<Node, Tensor> gradients = new HashMap<>();

  /** Finds which nodes below some roots lead to the nodes that are asked for. */
  Asked(Collection<Node> roots, Collection<Node> nodes) {
    this.nodes = new HashSet<>(nodes);
    for (Node node : oldestFirst(roots)) {
      if (this.nodes.contains(node) || leadsOn(node)) {
        onTheWay.add(node);
      }
    }
  }

  /** Returns all nodes that can be reached, every one after those it leads to. */
  private static List<Node> oldestFirst(Collection<Node> roots) {
    Set<Node> seen = new HashSet<>(roots);
    List<Node> reached = new ArrayList<>(seen);
    for (int i = 0; i < reached.size(); i++) {
      for (Node next : reached.get(i).next()) {
        if (next != null && seen.add(next)) {
          reached.add(next);
        }
      }
    }
    return reached.stream()
        .sorted(Comparator.comparingLong(Node::sequence))
        .collect(Collectors.toList());
  }

  /** Returns whether a node is asked for or leads to one that is. */
  boolean includes(Node node) {
    return onTheWay.contains(node);
  }

  /** Returns whether a visit of this node's operands is of use. */
  boolean leadsOn(Node node) {
    for (Node next : node.next()) {
      if (next != null && includes(next)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the gradient of a node, if it is asked for. */
  void take(Node node, Tensor gradient) {
    if (nodes.contains(node)) {
      gradients.put(node, gradient);
    }
  }

  /** Returns the gradient of a node that was asked for; null if none arrived. */
  Tensor gradient(Node node) {
    return gradients.get(node);
  }
}
