package gradus.tensor;

import gradus.array.UnaryOp;

/**
 * A function of one number, applied to every element.
 *
 * <p>Its rule needs either the number that went in or the one that came out: only that is saved.
 */
abstract class UnaryFunction extends BuiltIn {
  /** What the derivative is written in terms of. */
  enum Saves {
    INPUT,
    RESULT
  }

  private final UnaryOp op;
  private final Saves saves;

  UnaryFunction(UnaryOp op, Saves saves) {
    this.op = op;
    this.saves = saves;
  }

  /** Applies the function to a tensor, converted to floating-point numbers. */
  final Tensor of(Tensor x) {
    return apply(Operands.floating(x));
  }

  /**
   * Returns the gradient of the input, from that of the result.
   *
   * @param saved the input or the result
   */
  abstract Tensor backward(Tensor gradient, Tensor saved);

  @Override
  protected final Tensor forward(Context context, Tensor... inputs) {
    Tensor z = new Tensor(inputs[0].array().unary(op));
    context.saveForBackward(saves == Saves.INPUT ? inputs[0] : z);
    return z;
  }

  @Override
  protected final Tensor[] backward(Context context, Tensor gradient) {
    return new Tensor[] {backward(gradient, context.saved(0))};
  }
}
