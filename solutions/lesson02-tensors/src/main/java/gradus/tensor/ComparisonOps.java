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
    Shape shape = Operands.broadcast(op, x.shape(), y.shape());
    DType dtype = Operands.promoted(x, y);
    NdArray left = x.array().to(dtype).expand(shape);
    return new Tensor(left.compare(op, y.array().to(dtype).expand(shape)));
  }

  /** Combines two masks with broadcasting. */
  static Tensor combine(String operation, BinaryOp op, Tensor x, Tensor y) {
    Shape shape = Operands.broadcast(operation, x.shape(), y.shape());
    NdArray left = mask(x).array().expand(shape);
    return new Tensor(left.binary(op, mask(y).array().expand(shape)));
  }

  /** Chooses from two tensors, with broadcasting. */
  static Tensor where(Tensor mask, Tensor x, Tensor y) {
    Operands.checkDevices(x, y);
    Shape values = Operands.broadcast("where", x.shape(), y.shape());
    Shape shape = Operands.broadcast("where", mask(mask).shape(), values);
    DType dtype = Operands.promoted(x, y);
    Tensor left = Operands.like(dtype, shape, x);
    Tensor right = Operands.like(dtype, shape, y);
    return new Where().apply(ViewOps.expanded(mask, shape), left, right);
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
  static final class Where extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      Tensor mask = inputs[0];
      context.saveForBackward(mask);
      return new Tensor(NdArray.where(mask.array(), inputs[1].array(), inputs[2].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor mask = context.saved(0);
      return new Tensor[] {
        null,
        context.needsGradient(1) ? Tensor.where(mask, gradient, 0) : null,
        context.needsGradient(2) ? Tensor.where(mask, 0, gradient) : null,
      };
    }
  }

  /**
   * {@code z = max(x, y)}, or min: the gradient goes to the one that was chosen, and to both in
   * halves at a tie.
   */
  static final class MaximumOrMinimum extends BuiltIn {
    private final boolean isMaximum;

    MaximumOrMinimum(boolean isMaximum) {
      this.isMaximum = isMaximum;
    }

    @Override
    protected String name() {
      return isMaximum ? "Maximum" : "Minimum";
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0], inputs[1]);
      BinaryOp op = isMaximum ? BinaryOp.MAXIMUM : BinaryOp.MINIMUM;
      return new Tensor(inputs[0].array().binary(op, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor y = context.saved(1);
      return isMaximum ? split(gradient, x, y) : split(gradient, y, x);
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

  /** Limits a tensor; integers become FLOAT32 if a bound is none, infinite ones bound nothing. */
  static Tensor clamp(Tensor x, double min, double max) {
    boolean areWhole =
        (Scalars.isWhole(min) || min == Double.NEGATIVE_INFINITY)
            && (Scalars.isWhole(max) || max == Double.POSITIVE_INFINITY);
    return new Clamp(min, max).apply(areWhole ? ReductionOps.countable(x) : Operands.floating(x));
  }

  /** {@code z = min(max(x, a), b)}: dz/dx = 1 from a to b, both included, else 0. */
  static final class Clamp extends BuiltIn {
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
