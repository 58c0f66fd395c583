package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.array.DType.INT64;
import static gradus.exercise.Todo.todo;

import gradus.array.NdArray;
import gradus.array.ReduceOp;
import gradus.array.Shape;

/** The functions behind {@link Reduction}: each is its rule, at one element that went in. */
final class ReductionOps {
  private ReductionOps() {}

  /** {@code z = x1 + x2 + ...}: dz/dx = 1. */
  static final class Sum extends ReduceFunction {
    Sum(Tensor x, int[] axes, boolean keepDim) {
      super(Saves.NOTHING, x, axes, keepDim);
    }

    @Override
    Tensor reduce(Tensor x) {
      return reduce(ReduceOp.SUM, x);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      return gradient;
    }
  }

  /** {@code z = (x1 + x2 + ...) / n}: dz/dx = 1 / n. */
  static final class Mean extends ReduceFunction {
    Mean(Tensor x, int[] axes, boolean keepDim) {
      super(Saves.NOTHING, x, axes, keepDim);
    }

    @Override
    Tensor reduce(Tensor x) {
      return reduce(ReduceOp.SUM, x).div(count());
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      return gradient.div(count());
    }
  }

  /** {@code z = sum (x - m)^2 / d}, where m is the mean: dz/dx = 2 (x - m) / d. */
  static final class Var extends ReduceFunction {
    private final double degreesOfFreedom;

    Var(Tensor x, int[] axes, boolean unbiased, boolean keepDim) {
      super(Saves.INPUT, x, axes, keepDim);
      degreesOfFreedom = Math.max(0, unbiased ? count() - 1 : count());
    }

    @Override
    Tensor reduce(Tensor x) {
      Tensor difference = x.sub(x.mean(axes, true));
      return difference.mul(difference).sum(axes, true).div(degreesOfFreedom);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      Tensor difference = x.sub(x.mean(axes, true));
      return gradient.mul(difference.mul(2 / degreesOfFreedom));
    }
  }

  /** {@code z = max x}, or min: dz/dx = 1 / k where x is one of k elements equal to z, else 0. */
  static class Extreme extends ReduceFunction {
    final ReduceOp op;

    Extreme(ReduceOp op, Tensor x, int[] axes, boolean keepDim) {
      super(Saves.BOTH, x, axes, keepDim);
      this.op = op;
    }

    @Override
    protected String name() {
      return op == ReduceOp.MAX ? "Amax" : "Amin";
    }

    @Override
    Tensor reduce(Tensor x) {
      return reduce(op, x);
    }

    /** Returns the mask of the elements that share the gradient. */
    Tensor extremes(Tensor x, Tensor z) {
      return x.eq(z);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      Tensor shares = extremes(x, z).to(x.dtype());
      return gradient.mul(shares.div(shares.sum(axes, true)));
    }
  }

  /** The same over all axes; as in PyTorch, only here do NaNs get the gradient of a NaN. */
  static final class ExtremeOfAll extends Extreme {
    ExtremeOfAll(ReduceOp op, Tensor x) {
      super(op, x, new int[0], false);
    }

    @Override
    protected String name() {
      return op == ReduceOp.MAX ? "Max" : "Min";
    }

    @Override
    Tensor extremes(Tensor x, Tensor z) {
      return x.eq(z).logicalOr(x.ne(x));
    }
  }

  /** {@code z = (sum |x|^p)^(1/p)}: dz/dx = sign(x) |x / z|^(p-1), and 0 for z = 0. */
  static final class Norm extends ReduceFunction {
    private final double p;

    Norm(double p, Tensor x, int[] axes, boolean keepDim) {
      super(Saves.BOTH, x, axes, keepDim);
      this.p = p;
    }

    @Override
    Tensor reduce(Tensor x) {
      return p == 2 ? x.mul(x).sum(axes, true).sqrt() : x.abs().pow(p).sum(axes, true).pow(1 / p);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      Tensor part = Tensor.where(z.eq(0), 0, x.div(z));
      Tensor slope = p == 2 ? part : part.sign().mul(part.abs().pow(p - 1));
      return gradient.mul(slope);
    }
  }

  /** {@code z = ln sum e^x}: dz/dx = e^x / sum e^x. */
  static final class LogSumExp extends ReduceFunction {
    LogSumExp(Tensor x, int[] axes, boolean keepDim) {
      super(Saves.BOTH, x, axes, keepDim);
    }

    @Override
    Tensor reduce(Tensor x) {
      if (x.numel() == 0) {
        return x.exp().sum(axes, true).log();
      }
      Tensor max = x.amax(axes, true);
      return reduce(x, Tensor.where(max.abs().eq(Double.POSITIVE_INFINITY), 0, max));
    }

    /**
     * Returns {@code ln sum e^x}, in which no power may overflow, nor all of them vanish.
     *
     * @param max the maxima along the reduced axes, kept with size 1; 0 for one that is infinite
     */
    private Tensor reduce(Tensor x, Tensor max) {
      // TODO 2.16 Losses that do not overflow: logsumexp
      //   z = ln sum e^x along the axes, which are kept. Shift x by max;
      //   by how much does that change z?
      return todo("2.16");
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      // TODO 2.16 Losses that do not overflow: logsumexpRule
      //   dz/dx = e^x / sum e^x, and sum e^x is e^z. Write it so that no
      //   power is infinite. Here gradient and z have x's shape: each is
      //   repeated along the axes.
      return todo("2.16");
    }
  }

  /** Returns a p-norm: of 1 and infinity, which have kinks, by what they are made of. */
  static Tensor norm(double p, Tensor x, int[] axes, boolean keepDim) {
    if (!(p >= 1)) {
      throw new IllegalArgumentException("norm: p is %s, and must be at least 1".formatted(p));
    }
    if (p == 1) {
      return x.abs().sum(axes, keepDim);
    }
    return p == Double.POSITIVE_INFINITY
        ? x.abs().amax(axes, keepDim)
        : new Norm(p, x, axes, keepDim).apply(x);
  }

  /** Returns the extremes along one axis: found by index, and picked by it. */
  static Extremum extremum(boolean largest, Tensor x, int axis, boolean keepDim) {
    Tensor indices = new Tensor(x.array().argReduce(largest, axis, true));
    Tensor values = x.gather(axis, indices);
    return keepDim
        ? new Extremum(values, indices)
        : new Extremum(values.squeeze(axis), indices.squeeze(axis));
  }

  /** Returns the index of an extreme among all elements in order. */
  static Tensor position(boolean largest, Tensor x) {
    NdArray flat = x.array().reshape(Shape.of(x.numel()));
    return new Tensor(flat.argReduce(largest, 0, false));
  }

  /** Returns how many elements are not 0. */
  static long countNonzero(Tensor x) {
    NdArray ones = x.array().to(BOOL).to(INT64);
    return ones.reduce(ReduceOp.SUM, new int[0], false).getLong();
  }

  /** Returns a tensor that can be summed up: a mask becomes INT64 numbers 0 and 1. */
  static Tensor countable(Tensor x) {
    return x.dtype() == BOOL ? x.to(INT64) : x;
  }

  /**
   * Returns a tensor, checked: integers are not converted, for their result would have fractions.
   */
  static Tensor floating(String operation, Tensor x) {
    if (!x.dtype().isFloating()) {
      throw new IllegalArgumentException(
          "%s needs floating-point elements, and these are %s: use to(FLOAT32)"
              .formatted(operation, x.dtype()));
    }
    return x;
  }
}
