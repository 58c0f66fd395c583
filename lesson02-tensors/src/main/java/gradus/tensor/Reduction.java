package gradus.tensor;

import gradus.array.ReduceOp;
import gradus.array.Shape;
import gradus.tensor.ProductOps.Prod;
import gradus.tensor.ReductionOps.Extreme;
import gradus.tensor.ReductionOps.ExtremeOfAll;
import gradus.tensor.ReductionOps.LogSumExp;
import gradus.tensor.ReductionOps.Mean;
import gradus.tensor.ReductionOps.Sum;
import gradus.tensor.ReductionOps.Var;

/**
 * Sums, means and extremes: one element made of many.
 *
 * <p>Most come in three forms: over axes, or over all if none is given; along one axis; and along
 * some. The last two take {@code keepDim}, which leaves the reduced axes in the result with size 1,
 * so that it can be broadcast against what it was made of. A negative axis counts from the last;
 * one that does not exist, or stands twice, is an {@link IllegalArgumentException}.
 */
sealed interface Reduction permits Tensor {
  /** Returns the sum over some axes, or over all; integers and masks are summed up as INT64. */
  default Tensor sum(int... axes) {
    return sum(axes, false);
  }

  /** Returns the sum along an axis. */
  default Tensor sum(int axis, boolean keepDim) {
    return sum(new int[] {axis}, keepDim);
  }

  /** Returns the sum along some axes. */
  default Tensor sum(int[] axes, boolean keepDim) {
    Tensor x = ReductionOps.countable((Tensor) this);
    return new Sum(x, axes, keepDim).apply(x);
  }

  /**
   * Returns the mean over some axes, or over all; NaN where there is no element.
   *
   * @throws IllegalArgumentException if the elements are not floating-point numbers
   */
  default Tensor mean(int... axes) {
    return mean(axes, false);
  }

  /** Returns the mean along an axis. */
  default Tensor mean(int axis, boolean keepDim) {
    return mean(new int[] {axis}, keepDim);
  }

  /** Returns the mean along some axes. */
  default Tensor mean(int[] axes, boolean keepDim) {
    Tensor x = ReductionOps.floating("mean", (Tensor) this);
    return new Mean(x, axes, keepDim).apply(x);
  }

  /** Returns the product of all elements, 1 if there is none; of integers and masks as INT64. */
  default Tensor prod() {
    Tensor x = (Tensor) this;
    return ViewOps.reshaped(x, Shape.of(x.numel())).prod(0, false);
  }

  /** Returns the product along an axis. */
  default Tensor prod(int axis, boolean keepDim) {
    Tensor x = ReductionOps.countable((Tensor) this);
    return new Prod(x, axis, keepDim).apply(x);
  }

  /**
   * Returns the unbiased variance over some axes, or over all: the sum of the squared distances
   * from the mean of n elements, divided by n - 1; NaN for a single one.
   *
   * @throws IllegalArgumentException if the elements are not floating-point numbers
   */
  default Tensor var(int... axes) {
    return var(axes, true, false);
  }

  /** Returns the variance along an axis: unbiased, or with n instead of n - 1. */
  default Tensor var(int axis, boolean unbiased, boolean keepDim) {
    return var(new int[] {axis}, unbiased, keepDim);
  }

  /** Returns the variance along some axes: unbiased, or with n instead of n - 1. */
  default Tensor var(int[] axes, boolean unbiased, boolean keepDim) {
    Tensor x = ReductionOps.floating("var", (Tensor) this);
    return new Var(x, axes, unbiased, keepDim).apply(x);
  }

  /**
   * Returns the largest element; equal ones share the gradient.
   *
   * @throws IllegalArgumentException if there is no element
   */
  default Tensor max() {
    return new ExtremeOfAll(ReduceOp.MAX, (Tensor) this).apply((Tensor) this);
  }

  /**
   * Returns the smallest element; equal ones share the gradient.
   *
   * @throws IllegalArgumentException if there is no element
   */
  default Tensor min() {
    return new ExtremeOfAll(ReduceOp.MIN, (Tensor) this).apply((Tensor) this);
  }

  /** Returns the largest elements along an axis and their indices, the first of equal ones. */
  default Extremum max(int axis, boolean keepDim) {
    return ReductionOps.extremum(true, (Tensor) this, axis, keepDim);
  }

  /** Returns the smallest elements along an axis and their indices, the first of equal ones. */
  default Extremum min(int axis, boolean keepDim) {
    return ReductionOps.extremum(false, (Tensor) this, axis, keepDim);
  }

  /**
   * Returns the largest elements over some axes, or over all; equal ones share the gradient.
   *
   * @throws IllegalArgumentException if there is no element to choose
   */
  default Tensor amax(int... axes) {
    return amax(axes, false);
  }

  /** Returns the largest elements along an axis. */
  default Tensor amax(int axis, boolean keepDim) {
    return amax(new int[] {axis}, keepDim);
  }

  /** Returns the largest elements along some axes. */
  default Tensor amax(int[] axes, boolean keepDim) {
    return new Extreme(ReduceOp.MAX, (Tensor) this, axes, keepDim).apply((Tensor) this);
  }

  /**
   * Returns the smallest elements over some axes, or over all; equal ones share the gradient.
   *
   * @throws IllegalArgumentException if there is no element to choose
   */
  default Tensor amin(int... axes) {
    return amin(axes, false);
  }

  /** Returns the smallest elements along an axis. */
  default Tensor amin(int axis, boolean keepDim) {
    return amin(new int[] {axis}, keepDim);
  }

  /** Returns the smallest elements along some axes. */
  default Tensor amin(int[] axes, boolean keepDim) {
    return new Extreme(ReduceOp.MIN, (Tensor) this, axes, keepDim).apply((Tensor) this);
  }

  /** Returns the INT64 index of the largest of all elements in order, the first of equal ones. */
  default Tensor argmax() {
    return ReductionOps.position(true, (Tensor) this);
  }

  /** Returns the INT64 indices of the largest elements along an axis. */
  default Tensor argmax(int axis, boolean keepDim) {
    return new Tensor(((Tensor) this).array().argReduce(true, axis, keepDim));
  }

  /** Returns the INT64 index of the smallest of all elements in order, the first of equal ones. */
  default Tensor argmin() {
    return ReductionOps.position(false, (Tensor) this);
  }

  /** Returns the INT64 indices of the smallest elements along an axis. */
  default Tensor argmin(int axis, boolean keepDim) {
    return new Tensor(((Tensor) this).array().argReduce(false, axis, keepDim));
  }

  /** Returns the Euclidean length: the root of the sum of all squares; at 0 its gradient is 0. */
  default Tensor norm() {
    return norm(2);
  }

  /**
   * Returns the p-norm {@code (sum |x|^p)^(1/p)} over some axes, or over all.
   *
   * @param p at least 1; infinity means the largest absolute value
   * @throws IllegalArgumentException if p is less, or the elements are not floating-point numbers
   */
  default Tensor norm(double p, int... axes) {
    return norm(p, axes, false);
  }

  /** Returns the p-norm along an axis. */
  default Tensor norm(double p, int axis, boolean keepDim) {
    return norm(p, new int[] {axis}, keepDim);
  }

  /** Returns the p-norm along some axes. */
  default Tensor norm(double p, int[] axes, boolean keepDim) {
    return ReductionOps.norm(p, ReductionOps.floating("norm", (Tensor) this), axes, keepDim);
  }

  /**
   * Returns {@code ln sum e^x} over some axes, or over all, where e^x itself would overflow too.
   */
  default Tensor logsumexp(int... axes) {
    return logsumexp(axes, false);
  }

  /** Returns {@code ln sum e^x} along an axis. */
  default Tensor logsumexp(int axis, boolean keepDim) {
    return logsumexp(new int[] {axis}, keepDim);
  }

  /** Returns {@code ln sum e^x} along some axes. */
  default Tensor logsumexp(int[] axes, boolean keepDim) {
    Tensor x = Operands.floating((Tensor) this);
    return new LogSumExp(x, axes, keepDim).apply(x);
  }

  /** Returns whether an element is true, or not 0. */
  default boolean any() {
    return ReductionOps.countNonzero((Tensor) this) > 0;
  }

  /** Returns whether all elements are true, or not 0. */
  default boolean all() {
    return ReductionOps.countNonzero((Tensor) this) == ((Tensor) this).numel();
  }
}
