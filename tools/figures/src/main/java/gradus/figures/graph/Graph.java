package gradus.figures.graph;

import java.util.List;

/**
 * A computation graph as plain data, whatever engine recorded it.
 *
 * @param nodes every node, operands before the nodes that use them, the result last
 * @param contributions what the backward pass sent along each edge, in the order in which it was
 *     sent; empty if there was none
 */
public record Graph(List<Node> nodes, List<Contribution> contributions) {
  /**
   * One node.
   *
   * @param id its place in {@link Graph#nodes}, from 0
   * @param op the operation that made it, such as "*"; "" for a leaf
   * @param label the name it was given, or ""
   * @param data its number
   * @param grad the derivative of the result by this node
   * @param operands the ids of its operands, in order; the same id may stand twice
   */
  public record Node(
      int id, String op, String label, double data, double grad, List<Integer> operands) {
    public Node {
      operands = List.copyOf(operands);
    }

    /** Returns whether this is an input or a constant. */
    public boolean isLeaf() {
      return operands.isEmpty();
    }
  }

  /**
   * What one node sent to one of its operands: {@code dL/dz * dz/dx}.
   *
   * @param from the id of the node that sent it
   * @param operand the id of the node that received it
   * @param slot which operand of {@code from} that is, from 0
   * @param amount what was added to the receiver's gradient
   */
  public record Contribution(int from, int operand, int slot, double amount) {}

  public Graph {
    nodes = List.copyOf(nodes);
    contributions = List.copyOf(contributions);
  }

  /** Returns the same graph without its backward pass: a figure of it goes forward only. */
  public Graph forwardOnly() {
    return new Graph(nodes, List.of());
  }

  /** Returns the node that everything was computed for. */
  public Node result() {
    return nodes.get(nodes.size() - 1);
  }
}
