package gradus.tensor;

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
    // BEGIN SOLUTION 2.8 accumulate
    Tensor sum = leaf.grad();
    if (GradMode.isEnabled()) {
      leaf.setGrad(sum == null ? gradient.clone() : sum.add(gradient));
    } else if (sum == null) {
      leaf.setGrad(new Tensor(gradient.array().copy()));
    } else {
      Gradients.addInto(sum, gradient);
    }
    // END SOLUTION
  }

  /** Calls the functions that wait for the leaf's gradient to have grown, in order. */
  private void callPostAccumulateHooks() {
    // BEGIN SOLUTION 2.17 postAccumulate LATER
    for (Consumer<Tensor> hook : List.copyOf(afterwards.values())) {
      hook.accept(leaf);
    }
    // END SOLUTION
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
