package gradus.figures.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * The layer of every node: a node stands behind all its operands.
 *
 * <p>A layer is the longest path from the leaves; then whatever can go closer to its user without
 * stretching more edges than it shortens, goes there.
 */
final class Layers {
  private final List<Graph.Node> nodes;
  private final int[] layer;
  private final List<List<Integer>> users = new ArrayList<>();

  private Layers(Graph graph) {
    nodes = graph.nodes();
    layer = new int[nodes.size()];
  }

  /** Returns the layer of every node, by id, from 0. */
  static int[] of(Graph graph) {
    Layers layers = new Layers(graph);
    layers.findUsers();
    layers.push();
    layers.pull();
    return layers.layer;
  }

  private void findUsers() {
    for (Graph.Node node : nodes) {
      users.add(new ArrayList<>());
      for (int operand : node.operands()) {
        if (!users.get(operand).contains(node.id())) {
          users.get(operand).add(node.id());
        }
      }
    }
  }

  private void push() {
    for (Graph.Node node : nodes) {
      for (int operand : node.operands()) {
        layer[node.id()] = Math.max(layer[node.id()], layer[operand] + 1);
      }
    }
  }

  private void pull() {
    boolean[] loose = loose();
    for (int id = nodes.size() - 1; id >= 0; id--) {
      if (users.get(id).size() > heldBy(id, loose)) {
        layer[id] = firstUser(id) - 1;
      }
    }
  }

  /** Finds the nodes that follow their only user, with everything they were computed from. */
  private boolean[] loose() {
    boolean[] loose = new boolean[nodes.size()];
    for (Graph.Node node : nodes) {
      loose[node.id()] = users.get(node.id()).size() == 1 && heldBy(node.id(), loose) == 0;
    }
    return loose;
  }

  private int heldBy(int id, boolean[] loose) {
    int held = 0;
    for (int operand : nodes.get(id).operands()) {
      held += loose[operand] ? 0 : 1;
    }
    return held;
  }

  private int firstUser(int id) {
    int first = Integer.MAX_VALUE;
    for (int user : users.get(id)) {
      first = Math.min(first, layer[user]);
    }
    return first;
  }
}
