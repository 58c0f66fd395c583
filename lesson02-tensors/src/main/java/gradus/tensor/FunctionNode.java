package gradus.tensor;

import static gradus.exercise.Todo.later;

import gradus.array.Storage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The node of one call of a {@link Function}. */
final class FunctionNode extends Node {
  private final Function function;
  private final Context context;
  private final Node[] next;
  private final StackTraceElement[] madeAt;

  FunctionNode(Function function, Context context, Node[] next, Tensor result) {
    super(result);
    this.function = function;
    this.context = context;
    this.next = next;
    madeAt = AnomalyMode.isEnabled() ? AnomalyMode.here() : null;
  }

  /** Returns the node of a result that was computed by other means than {@link Function#apply}. */
  static FunctionNode of(Function function, Tensor result, Tensor... inputs) {
    Node[] next = nodes(inputs);
    return new FunctionNode(function, new Context(function, next), next, result);
  }

  /** Returns the nodes of some inputs, in order; null for one without gradient. */
  static Node[] nodes(Tensor... inputs) {
    Node[] nodes = new Node[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      nodes[i] = inputs[i].node();
    }
    return nodes;
  }

  @Override
  public String name() {
    return function.nodeName();
  }

  @Override
  public List<Node> nextFunctions() {
    return Collections.unmodifiableList(Arrays.asList(next));
  }

  @Override
  Node[] next() {
    return next;
  }

  @Override
  Tensor[] backward(Tensor gradient) {
    checkNotReleased();
    Tensor[] gradients = gradients(gradient);
    if (gradients == null || gradients.length != next.length) {
      throw new IllegalStateException(
          "%s returned %s gradients for %d inputs: one for each is needed, null for none"
              .formatted(name(), gradients == null ? "no" : gradients.length, next.length));
    }
    for (int i = 0; i < next.length; i++) {
      if (next[i] != null && gradients[i] != null) {
        next[i].checkGradient(gradients[i], this);
        if (madeAt != null) {
          AnomalyMode.check(this, gradients[i], i, madeAt);
        }
        if (next[i] instanceof AccumulateGrad) {
          gradients[i].setTemporary(isNew(gradients, i, gradient));
        }
      }
    }
    return gradients;
  }

  /**
   * Returns whether a rule has just made the memory of one of its gradients, and nobody else has
   * it: not the rule's author, the graph, or another gradient.
   */
  private boolean isNew(Tensor[] gradients, int i, Tensor incoming) {
    if (!(function instanceof BuiltIn) || GradMode.isEnabled() || context.shares(gradients[i])) {
      return false;
    }
    Storage storage = gradients[i].array().storage();
    for (int other = 0; other < gradients.length; other++) {
      Tensor gradient = gradients[other];
      if (other != i && gradient != null && gradient.array().storage() == storage) {
        return false;
      }
    }
    return storage != incoming.array().storage();
  }

  private Tensor[] gradients(Tensor gradient) {
    return function.isTwiceDifferentiable() || !GradMode.isEnabled()
        ? function.backward(context, gradient)
        : OnceDifferentiable.backward(function, context, gradient, next);
  }

  /** Refuses to run a second time when the first released what was saved. */
  private void checkNotReleased() {
    // TODO 2.15 Release the graph: checkNotReleased
    //   Throw an IllegalStateException if the context was released:
    //   context.isReleased(). The message has this node's name(), and
    //   what to do: compute anew, or pass RETAIN_GRAPH to the first
    //   backward pass.
    later("2.15");
  }

  @Override
  void release() {
    context.release();
  }
}
