package gradus.tensor;

import static gradus.array.DType.BOOL;

import gradus.array.BinaryOp;
import gradus.array.CompareOp;
import gradus.array.DType;
import gradus.array.NdArray;
import gradus.array.Shape;

/** The functions behind {@link Comparison}. */
final class ComparisonOps {
  private ComparisonOps() {}

  /** Compares two tensors with broadcasting. */
  static Tensor compare(CompareOp op, Tensor x, Tensor y) {
    Shape shape = Shape.broadcast(x.shape(), y.shape());
    DType dtype = Operands.promoted(x, y);
    NdArray left = x.array().to(dtype).expand(shape);
    return new Tensor(left.compare(op, y.array().to(dtype).expand(shape)));
  }

  /** Combines two masks with broadcasting. */
  static Tensor combine(BinaryOp op, Tensor x, Tensor y) {
    Shape shape = Shape.broadcast(x.shape(), y.shape());
    NdArray left = mask(x).array().expand(shape);
    return new Tensor(left.binary(op, mask(y).array().expand(shape)));
  }

  /** Chooses from two tensors, with broadcasting. */
  static Tensor where(Tensor mask, Tensor x, Tensor y) {
    Shape shape = Shape.broadcast(mask(mask).shape(), Shape.broadcast(x.shape(), y.shape()));
    Tensor where = mask.expand(shape);
    return Operands.apply(new Where(where.array()), x.expand(shape), y.expand(shape));
  }

  /** Returns a mask, checked. */
  static Tensor mask(Tensor x) {
    if (x.dtype() != BOOL) {
      throw new IllegalArgumentException(
          "a mask of dtype bool is needed, and this is %s: compare, such as with ne(0)"
              .formatted(x.dtype()));
    }
    return x;
  }

  /** {@code z = mask ? x : y}: dz/dx = mask, dz/dy = not mask. */
  static final class Where extends Function {
    private final NdArray mask;

    Where(NdArray mask) {
      this.mask = mask;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(NdArray.where(mask, inputs[0].array(), inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor chosen = new Tensor(mask);
      return new Tensor[] {
        context.needsGradient(0) ? Tensor.where(chosen, gradient, 0) : null,
        context.needsGradient(1) ? Tensor.where(chosen, 0, gradient) : null,
      };
    }
  }

  /** {@code z = max(x, y)}: the gradient goes to the larger one, and to both in halves at a tie. */
  static final class Maximum extends Function {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0], inputs[1]);
      return new Tensor(inputs[0].array().binary(BinaryOp.MAXIMUM, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return split(gradient, context.saved(0), context.saved(1));
    }
  }

  /**
   * {@code z = min(x, y)}: the gradient goes to the smaller one, and to both in halves at a tie.
   */
  static final class Minimum extends Function {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0], inputs[1]);
      return new Tensor(inputs[0].array().binary(BinaryOp.MINIMUM, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return split(gradient, context.saved(1), context.saved(0));
    }
  }

  /** Returns the gradient where x > y, and where y > x; a tie gives half to each. */
  private static Tensor[] split(Tensor gradient, Tensor x, Tensor y) {
    // BEGIN SOLUTION 2.10 split
    Tensor shared = Tensor.where(x.eq(y), gradient.mul(0.5), gradient);
    return new Tensor[] {
      Tensor.where(x.lt(y), 0, shared), Tensor.where(x.gt(y), 0, shared),
    };
    // END SOLUTION
  }

  /** {@code z = min(max(x, a), b)}: dz/dx = 1 from a to b, both included, else 0. */
  static final class Clamp extends Function {
    private final double min;
    private final double max;

    Clamp(double min, double max) {
      this.min = min;
      this.max = max;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0]);
      NdArray x = inputs[0].array();
      NdArray low = NdArray.full(Shape.SCALAR, min, x.dtype(), x.device()).expand(x.shape());
      NdArray high = NdArray.full(Shape.SCALAR, max, x.dtype(), x.device()).expand(x.shape());
      return new Tensor(x.binary(BinaryOp.MAXIMUM, low).binary(BinaryOp.MINIMUM, high));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor isInside = x.ge(min).logicalAnd(x.le(max));
      return new Tensor[] {Tensor.where(isInside, gradient, 0)};
    }
  }
}
