package gradus.tensor;

import gradus.array.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph behind a tensor as plain data, to be drawn: the nodes that a backward pass from it
 * would visit.
 *
 * <p>A released graph can be drawn, too: only what its nodes saved is gone.
 *
 * @param boxes a box for each node: the root first, and each before those it leads to
 * @param arrows from operand to result, for each operand that has a gradient
 */
public record Graph(List<Box> boxes, List<Arrow> arrows) {
  /**
   * A node.
   *
   * @param name what the caller calls its tensor, or ""
   * @param operation the node's name, such as {@code MulBackward0}; leaves have {@code
   *     AccumulateGrad}
   * @param shape of its tensor, and so of the gradient that arrives there
   */
  public record Box(String name, String operation, Shape shape) {
    /** Returns what a picture says in the box, line by line. */
    List<String> lines() {
      return name.isEmpty()
          ? List.of(operation, shape.toString())
          : List.of(name, operation, shape.toString());
    }
  }

  /**
   * A dependency; the gradient goes against it.
   *
   * @param operand the place of its box in {@link Graph#boxes}
   * @param result likewise
   */
  public record Arrow(int operand, int result) {}

  public Graph {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /**
   * Returns the graph behind a tensor.
   *
   * @throws IllegalArgumentException if nothing it was computed from requires a gradient
   */
  public static Graph of(Tensor root) {
    return of(root, Map.of());
  }

  /**
   * Returns the graph behind a tensor, with names in it.
   *
   * @param names of leaves, or of results on the way
   * @throws IllegalArgumentException if nothing the root was computed from requires a gradient, or
   *     no gradient would come to a tensor that has a name
   */
  public static Graph of(Tensor root, Map<String, Tensor> names) {
    if (root.node() == null) {
      throw new IllegalArgumentException(
          "there is no graph behind a tensor that no gradient flows to: call requiresGrad(true) on"
              + " what it is computed from, and compute it while recording");
    }
    List<Node> nodes = nodes(root.node());
    Map<Node, Integer> places = new HashMap<>();
    nodes.forEach(node -> places.put(node, places.size()));
    Map<Node, String> named = new HashMap<>();
    names.forEach((name, tensor) -> named.put(checked(name, tensor.node(), places), name));
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (Node node : nodes) {
      boxes.add(new Box(named.getOrDefault(node, ""), node.name(), node.shape()));
      for (Node operand : node.nextFunctions()) {
        if (operand != null) {
          arrows.add(new Arrow(places.get(operand), places.get(node)));
        }
      }
    }
    return new Graph(boxes, arrows);
  }

  private static List<Node> nodes(Node root) {
    Set<Node> nodes = new HashSet<>(Set.of(root));
    ArrayDeque<Node> stack = new ArrayDeque<>(nodes);
    while (!stack.isEmpty()) {
      for (Node operand : stack.pop().nextFunctions()) {
        if (operand != null && nodes.add(operand)) {
          stack.push(operand);
        }
      }
    }
    return nodes.stream().sorted(Comparator.comparing(Node::sequence).reversed()).toList();
  }

  private static Node checked(String name, Node node, Map<Node, Integer> places) {
    if (!places.containsKey(node)) {
      throw new IllegalArgumentException(
          "the tensor called '%s' is no part of this graph: no gradient of the root flows to it"
              .formatted(name));
    }
    return node;
  }

  /** Returns this graph as a Mermaid flowchart, for Markdown. */
  public String toMermaid() {
    return GraphText.mermaid(this);
  }

  /** Returns this graph in Graphviz's DOT language; {@code dot -Tsvg} draws it. */
  public String toDot() {
    return GraphText.dot(this);
  }
}
