package gradus.tensor;

/** Stands in the graph where a rule that cannot be differentiated has produced a gradient. */
final class OnceDifferentiable extends Function {
  private final String of;

  private OnceDifferentiable(String of) {
    this.of = of;
  }

  /**
   * Runs a rule without recording it; to differentiate what it returns is an error.
   *
   * @param next what the rule's operation was computed from
   */
  static Tensor[] backward(Function function, Context context, Tensor gradient, Node[] next) {
    GradMode.set(false);
    try {
      Tensor[] gradients = function.backward(context, gradient);
      if (gradients == null) {
        return null;
      }
      Function error = new OnceDifferentiable(function.name());
      for (int i = 0; i < gradients.length; i++) {
        if (gradients[i] != null) {
          Tensor result = new Tensor(gradients[i].array());
          result.setGradFn(new FunctionNode(error, Context.NONE, next, result));
          gradients[i] = result;
        }
      }
      return gradients;
    } finally {
      GradMode.set(true);
    }
  }

  @Override
  protected Tensor forward(Context context, Tensor... inputs) {
    return inputs[0];
  }

  @Override
  protected Tensor[] backward(Context context, Tensor gradient) {
    throw new IllegalStateException(
        of
            + " can be differentiated only once: its rule says so. Write the rule in tensor"
            + " operations and drop isTwiceDifferentiable()");
  }
}
