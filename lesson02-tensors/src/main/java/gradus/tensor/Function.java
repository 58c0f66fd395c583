package gradus.tensor;

import static gradus.exercise.Todo.todo;

/**
 * One differentiable operation: how its result is computed, and how a gradient passes back through
 * it.
 *
 * <p>An instance may hold parameters, such as an axis, but never a result. As in PyTorch, the rule
 * is written in tensor operations, so that it can be differentiated in its turn.
 *
 * @see <a href="https://pytorch.org/docs/stable/autograd.html#function">torch.autograd.Function</a>
 */
public abstract class Function {
  /**
   * Computes the result. Nothing is recorded meanwhile.
   *
   * @param context takes what the rule will need
   */
  protected abstract Tensor forward(Context context, Tensor... inputs);

  /**
   * Returns the vector-Jacobian products: the gradient of each input, from that of the result.
   *
   * @param gradient of the result's shape and dtype
   * @return one gradient for each input, of that input's shape and dtype; null for none
   */
  protected abstract Tensor[] backward(Context context, Tensor gradient);

  /** Returns the operation's name, from which its node's is made: by default the class's. */
  protected String name() {
    String name = getClass().getSimpleName();
    // An anonymous class has none of its own, but a place in another: Network$1.
    String full = getClass().getName();
    return name.isEmpty() ? full.substring(full.lastIndexOf('.') + 1) : name;
  }

  /** Returns the name of a node of this operation, as PyTorch has it: {@code MulBackward0}. */
  final String nodeName() {
    return name() + "Backward0";
  }

  /** Returns whether the rule itself can be differentiated; if not, trying to is an error. */
  protected boolean isTwiceDifferentiable() {
    return true;
  }

  /** Returns the operation's name. */
  @Override
  public final String toString() {
    return name();
  }

  /** Computes the result, and records how if an input needs a gradient. */
  public final Tensor apply(Tensor... inputs) {
    return GradMode.isEnabled() && anyRequiresGrad(inputs)
        ? record(inputs)
        : result(Context.NONE, inputs);
  }

  /** Computes the result and records how: the result's node leads to those of the inputs. */
  final Tensor record(Tensor... inputs) {
    Node[] next = FunctionNode.nodes(inputs);
    Context context = new Context(this, next);
    boolean before = GradMode.set(false);
    Tensor result;
    try {
      result = result(context, inputs);
    } finally {
      GradMode.set(before);
    }
    if (result.dtype().isFloating()) {
      result.setGradFn(new FunctionNode(this, context, next, result));
    }
    return result;
  }

  private Tensor result(Context context, Tensor... inputs) {
    Tensor result = forward(context, inputs);
    if (result == null) {
      throw new IllegalStateException(
          "forward of %s returned null: it must return the result".formatted(name()));
    }
    for (Tensor input : inputs) {
      if (input == result) {
        return alias(input);
      }
    }
    return result;
  }

  /** Returns another tensor of the same elements, which cannot be changed while recording. */
  private static Tensor alias(Tensor input) {
    Tensor alias = new Tensor(input.array());
    alias.setView(View.unrecorded(input));
    return alias;
  }

  /** Returns whether one of the inputs needs a gradient, so that the result does too. */
  private static boolean anyRequiresGrad(Tensor... inputs) {
    // TODO 2.8 Leaves: spreads
    //   The result requires a gradient if any of the inputs does.
    return todo("2.8");
  }
}
