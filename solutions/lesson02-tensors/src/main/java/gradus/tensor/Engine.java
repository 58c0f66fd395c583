package gradus.tensor;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * One backward pass: visits every node once, after all gradients that flow into it have arrived.
 *
 * <p>A node knows which nodes it leads to, not how many lead to it. The pass therefore counts
 * first, and then executes whatever waits for nothing more, the youngest first. All state belongs
 * to the pass, so that several may run at once, and one inside another.
 */
final class Engine {
  private static final Comparator<Node> YOUNGEST_FIRST =
      Comparator.comparingLong(Node::priority).reversed();

  private final Map<Node, Pending> pending = new HashMap<>();
  private final PriorityQueue<Node> ready = new PriorityQueue<>(YOUNGEST_FIRST);
  private final Asked asked;
  private final boolean retainGraph;

  /** What a node still waits for, and the sum of the gradients that have arrived. */
  private static final class Pending {
    private int dependencies;
    private Tensor gradient;
    private boolean isOwn;

    /** Adds to the sum: in place, once it is a tensor that only this pass knows. */
    private void add(Tensor more) {
      if (isOwn && !GradMode.isEnabled()) {
        Gradients.addInto(gradient, more);
      } else {
        gradient = Gradients.add(gradient, more);
        isOwn = true;
      }
    }
  }

  private Engine(Asked asked, boolean retainGraph) {
    this.asked = asked;
    this.retainGraph = retainGraph;
  }

  /**
   * Walks the graph from some roots.
   *
   * @param gradients of the roots, in order
   * @param asked takes the gradients that are wanted; null for those of all leaves
   * @param retainGraph keeps what the nodes have saved
   * @param createGraph records what the rules compute
   */
  static void run(
      List<Node> roots,
      List<Tensor> gradients,
      Asked asked,
      boolean retainGraph,
      boolean createGraph) {
    Engine engine = new Engine(asked, retainGraph);
    boolean before = GradMode.set(createGraph);
    try {
      engine.countDependencies(roots);
      engine.start(roots, gradients);
      engine.execute();
    } finally {
      GradMode.set(before);
    }
  }

  /** Returns whether the pass goes on to a node: not to a constant, nor where nothing is asked. */
  private boolean follows(Node next) {
    return next != null && (asked == null || asked.includes(next));
  }

  /** Makes room for a node; returns whether this pass meets it for the first time. */
  private boolean discover(Node node) {
    if (pending.containsKey(node)) {
      return false;
    }
    pending.put(node, new Pending());
    return true;
  }

  /** Counts for every node that can be reached how many edges lead to it. */
  private void countDependencies(List<Node> roots) {
    // BEGIN SOLUTION 2.7 countDependencies
    ArrayDeque<Node> stack = new ArrayDeque<>();
    for (Node root : roots) {
      if (discover(root)) {
        stack.push(root);
      }
    }
    while (!stack.isEmpty()) {
      for (Node next : stack.pop().next()) {
        if (!follows(next)) {
          continue;
        }
        if (discover(next)) {
          stack.push(next);
        }
        pending.get(next).dependencies++;
      }
    }
    // END SOLUTION
  }

  /** Gives the roots their gradients; those that nothing else leads to are ready. */
  private void start(List<Node> roots, List<Tensor> gradients) {
    for (int i = 0; i < roots.size(); i++) {
      receive(roots.get(i), gradients.get(i));
    }
    for (Node root : new LinkedHashSet<>(roots)) {
      if (pending.get(root).dependencies == 0) {
        ready.add(root);
      }
    }
  }

  /** Executes ready nodes until none is left. */
  private void execute() {
    // BEGIN SOLUTION 2.7 execute
    while (!ready.isEmpty()) {
      Node node = ready.poll();
      Tensor[] contributions = visit(node, pending.remove(node).gradient);
      Node[] next = node.next();
      for (int i = 0; i < next.length; i++) {
        if (follows(next[i])) {
          if (contributions[i] != null) {
            receive(next[i], contributions[i]);
          }
          arrived(next[i]);
        }
      }
    }
    // END SOLUTION
  }

  /** Takes one dependency off a node, which is ready once it was the last. */
  private void arrived(Node node) {
    if (--pending.get(node).dependencies == 0) {
      ready.add(node);
    }
  }

  /**
   * Executes one node.
   *
   * @param arrived the sum of its gradients; null if none came
   * @return what it passes on, one for each of its next; null for nothing
   */
  private Tensor[] visit(Node node, Tensor arrived) {
    if (arrived == null) {
      return new Tensor[node.next().length];
    }
    Tensor gradient = node.hooked(arrived);
    if (asked != null) {
      asked.take(node, gradient);
      if (!asked.leadsOn(node)) {
        return new Tensor[node.next().length];
      }
    }
    Tensor[] contributions = node.backward(gradient);
    if (!retainGraph) {
      node.release();
    }
    return contributions;
  }

  /** Takes a gradient that flows into a node: it is part of the node's sum. */
  private void receive(Node node, Tensor gradient) {
    // BEGIN SOLUTION 2.7 receive
    Pending sum = pending.get(node);
    if (sum.gradient == null) {
      sum.gradient = gradient;
    } else {
      sum.add(gradient);
    }
    // END SOLUTION
  }
}
