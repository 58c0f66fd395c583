package gradus.scalar;

import static gradus.exercise.Todo.todo;

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
    // TODO 1.3 Topological order
    //   Walk from the root down to the leaves, and add a node to the
    //   order when all of its operands are in it.
    //   Enter a node only once per walk: `Object walk = new Object();`
    //   names a walk, and node.visit(walk) is true the first time only.
    //   No recursion: keep the path from the root in a stack of your own.
    return todo("1.3");
  }
}
