package gradus.tensor;

import static gradus.exercise.Todo.later;
import static gradus.exercise.Todo.todo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where the graph ends: adds what arrives to the {@code grad} of a leaf. */
final class AccumulateGrad extends Node {
  private static final Node[] END = {};

  private final Tensor leaf;
  private final Map<Object, Consumer<Tensor>> afterwards =
      Collections.synchronizedMap(new LinkedHashMap<>());

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
    if (leaf.requiresGrad()) {
      take(gradient);
      callPostAccumulateHooks();
    }
    return new Tensor[0];
  }

  /** Makes a gradient that nobody else has the leaf's own, if it is the first; else adds it. */
  private void take(Tensor gradient) {
    if (leaf.grad() == null && !GradMode.isEnabled() && Gradients.isUnshared(gradient)) {
      leaf.setGrad(new Tensor(gradient.array()));
    } else {
      accumulate(gradient);
    }
  }

  /**
   * Adds a gradient to the leaf's: into the same tensor, or, when the backward pass itself is
   * recorded, as a new one.
   */
  private void accumulate(Tensor gradient) {
    // TODO 2.8 Leaves: accumulate
    //   The leaf's gradient, leaf.grad(), is null at first; leaf.setGrad
    //   replaces it. Later it grows in place, by
    //   Gradients.addInto(sum, gradient), so it has to be a copy: the
    //   tensor that arrives may belong to others too. array().copy()
    //   copies elements, without a history.
    //   In a recorded pass, GradMode.isEnabled(), nothing is changed in
    //   place: clone() and add() make new tensors, with a history.
    todo("2.8");
  }

  /** Calls the functions that wait for the leaf's gradient to have grown, in order. */
  private void callPostAccumulateHooks() {
    // TODO 2.17 Hooks: postAccumulate
    //   The leaf's gradient has just grown, all hooks of its tensor are
    //   done. Call every function of the map `afterwards`, in order,
    //   with the leaf: it may look at grad(), or even move the leaf
    //   against it. It too may close its own handle.
    later("2.17");
  }

  /** Has a function called with the leaf each time its gradient has grown. */
  HookHandle afterwards(Consumer<Tensor> hook) {
    Object key = new Object();
    afterwards.put(key, hook);
    return () -> afterwards.remove(key);
  }

  /** Nothing is saved here, and a leaf can be reached again. */
  @Override
  void release() {}
}
