package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as plain data: what was computed from what, and what each node sent back.
 *
 * <p>Pictures, pages and files are made from this and never look at a {@link Value}.
 *
 * @param nodes every node, operands before the nodes that use them, the result last
 * @param contributions what backward() sent along each edge, in the order in which it was sent;
 *     empty if nobody asked for it
 */
public record Trace(List<Node> nodes, List<Contribution> contributions) {
  /**
   * One node.
   *
   * @param id its place in {@link Trace#nodes}, from 0
   * @param op the operation that made it, such as "*"; "" for a leaf
   * @param label the name it was given, or ""
   * @param data its number
   * @param grad its gradient; 0 before backward()
   * @param operands the ids of its operands, in order; the same id may stand twice
   */
  public record Node(
      int id, String op, String label, double data, double grad, List<Integer> operands) {
    public Node {
      operands = List.copyOf(operands);
    }

    /** Describes a value as it is now. */
    static Node of(int id, Value value, List<Integer> operands) {
      return new Node(id, value.op(), value.label(), value.data(), value.grad(), operands);
    }
  }

  /**
   * What one node sent to one of its operands: {@code dL/dz * dz/dx}.
   *
   * @param from the id of the node that sent it
   * @param operand the id of the node that received it
   * @param slot which operand of {@code from} that is, from 0: x*x sends to x by slot 0 and slot 1
   * @param amount what was added to the receiver's gradient
   */
  public record Contribution(int from, int operand, int slot, double amount) {}

  public Trace {
    nodes = List.copyOf(nodes);
    contributions = List.copyOf(contributions);
  }

  /** Returns the graph of {@code root}, without contributions. */
  public static Trace of(Value root) {
    List<Value> order = TopologicalOrder.of(root);
    return new Trace(nodes(order, number(order)), List.of());
  }

  /**
   * Returns the graph of {@code root} and its contributions; call {@code root.backward()} first.
   *
   * <p>They are computed anew from each node's gradient: no gradient changes. After several calls
   * of backward() they are those of the last, while the leaves hold the sum of all.
   */
  public static Trace withContributions(Value root) {
    List<Value> order = TopologicalOrder.of(root);
    Map<Value, Integer> ids = number(order);
    return new Trace(nodes(order, ids), contributions(order, ids));
  }

  /** Numbers the nodes in their order, from 0. */
  static Map<Value, Integer> number(List<Value> order) {
    // TODO 1.9 Trace a graph: number
    //   Give the first node of the order the id 0, the next one 1, ...
    //   An IdentityHashMap tells nodes apart that hold equal numbers.
    return todo("1.9");
  }

  /** Describes every node, in order. */
  static List<Node> nodes(List<Value> order, Map<Value, Integer> ids) {
    // TODO 1.9 Trace a graph: nodes
    //   Make a Node of every value, with Node.of: its id, the value,
    //   and the ids of its operands, as often as they stand there.
    return todo("1.9");
  }

  /** Lists what every node sends to its operands, from the result back to the leaves. */
  static List<Contribution> contributions(List<Value> order, Map<Value, Integer> ids) {
    // TODO 1.9 Trace a graph: contributions
    //   Go from the result back, as backward() does. Ask the rule of
    //   each node what it sends for the gradient the node has, and
    //   note one Contribution per operand.
    //   Only look: no gradient may change.
    return todo("1.9");
  }

  /** Returns this trace as JSON, for pages and other programs; the format is told there. */
  public String toJson() {
    return JsonTrace.of(this);
  }

  /** Returns this trace as a Mermaid flowchart, for Markdown. */
  public String toMermaid() {
    return MermaidTrace.of(this);
  }

  /** Returns this trace in Graphviz's DOT language. */
  public String toDot() {
    return DotTrace.of(this);
  }
}
