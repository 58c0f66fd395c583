package gradus.scalar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The order in which a graph can be computed: every node after its operands. */
public final class TopologicalOrder {
  private TopologicalOrder() {}

  /**
   * Returns every node that {@code root} depends on, each once, operands before the nodes that use
   * them, {@code root} last.
   *
   * <p>The walk keeps its own stack: a chain of a million nodes must not overflow Java's.
   */
  public static List<Value> of(Value root) {
    // BEGIN SOLUTION 1.3
    List<Value> order = new ArrayList<>();
    Deque<Value> path = new ArrayDeque<>();
    Object walk = new Object();
    root.visit(walk);
    path.push(root);
    while (!path.isEmpty()) {
      Value next = null;
      for (Value operand : path.peek().operands()) {
        if (operand.visit(walk)) {
          next = operand;
          break;
        }
      }
      if (next == null) {
        order.add(path.pop());
      } else {
        path.push(next);
      }
    }
    return order;
    // END SOLUTION
  }
}
