package gradus.tensor;

import static gradus.exercise.Todo.todo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where the graph ends: adds what arrives to the {@code grad} of a leaf. */
final class AccumulateGrad extends Node {
  private static final Node[] END = {};

  private final Tensor leaf;
  private final Map<Object, Consumer<Tensor>> afterwards = new LinkedHashMap<>();

  AccumulateGrad(Tensor leaf) {
    super(leaf);
    this.leaf = leaf;
  }

  @Override
  public String name() {
    return "AccumulateGrad";
  }

  @Override
  public List<Node> nextFunctions() {
    return List.of();
  }

  /** Leaves come first: what they have taken need not be kept any longer. */
  @Override
  long priority() {
    return Long.MAX_VALUE;
  }

  @Override
  Node[] next() {
    return END;
  }

  /** Accumulates; threads that share a leaf take turns. */
  @Override
  synchronized Tensor[] backward(Tensor gradient) {
    accumulate(gradient);
    for (Consumer<Tensor> hook : List.copyOf(afterwards.values())) {
      hook.accept(leaf);
    }
    return new Tensor[0];
  }

  /**
   * Adds a gradient to the leaf's: into the same tensor, or, when the backward pass itself is
   * recorded, as a new one.
   */
  private void accumulate(Tensor gradient) {
    // TODO 2.8 Leaves: accumulate
    //   The leaf's gradient is null at first. Later it grows in place,
    //   Gradients.addInto(sum, gradient), so it has to be a copy: the
    //   tensor that arrives may belong to others too.
    //   In a recorded pass, GradMode.isEnabled(), nothing is changed in
    //   place: clone() and add() make new tensors, with a history.
    todo("2.8");
  }

  /** Has a function called with the leaf each time its gradient has grown. */
  Hooks.Handle afterwards(Consumer<Tensor> hook) {
    Object key = new Object();
    afterwards.put(key, hook);
    return () -> afterwards.remove(key);
  }

  /** Nothing is saved here, and a leaf can be reached again. */
  @Override
  void release() {}
}
