package gradus.scalar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
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
    Object walk = new Object();
    Deque<Value> path = new ArrayDeque<>();
    Deque<Iterator<Value>> unseen = new ArrayDeque<>();
    root.visit(walk);
    path.push(root);
    unseen.push(root.operands().iterator());
    while (!path.isEmpty()) {
      if (!unseen.peek().hasNext()) {
        unseen.pop();
        order.add(path.pop());
        continue;
      }
      Value operand = unseen.peek().next();
      if (operand.visit(walk)) {
        path.push(operand);
        unseen.push(operand.operands().iterator());
      }
    }
    return order;
    // END SOLUTION
  }
}
