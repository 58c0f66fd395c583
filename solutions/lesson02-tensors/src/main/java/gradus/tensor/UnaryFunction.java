package gradus.tensor;

import gradus.array.NdArray;
import gradus.array.UnaryOp;

/**
 * A function of one number, applied to every element.
 *
 * <p>Its rule needs either the number that went in or the one that came out: only that is saved.
 */
abstract class UnaryFunction extends Function {
  private final UnaryOp op;

  private UnaryFunction(UnaryOp op) {
    this.op = op;
  }

  /** Applies the function to a tensor, converted to floating-point numbers. */
  final Tensor of(Tensor x) {
    return apply(Operands.floating(x));
  }

  /** Computes the result. */
  NdArray compute(NdArray x) {
    return x.unary(op);
  }

  /** A function whose derivative is written in terms of its input. */
  abstract static class OfInput extends UnaryFunction {
    OfInput(UnaryOp op) {
      super(op);
    }

    /** Returns the gradient of the input x, from that of the result. */
    abstract Tensor backward(Tensor gradient, Tensor x);

    @Override
    protected final Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0]);
      return new Tensor(compute(inputs[0].array()));
    }

    @Override
    protected final Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {backward(gradient, context.saved(0))};
    }
  }

  /** A function whose derivative is written in terms of its result. */
  abstract static class OfResult extends UnaryFunction {
    OfResult(UnaryOp op) {
      super(op);
    }

    /** Returns the gradient of the input, from that of the result z. */
    abstract Tensor backward(Tensor gradient, Tensor z);

    @Override
    protected final Tensor forward(Context context, Tensor... inputs) {
      Tensor z = new Tensor(compute(inputs[0].array()));
      context.saveForBackward(z);
      return z;
    }

    @Override
    protected final Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {backward(gradient, context.saved(0))};
    }
  }
}
