package gradus.tensor;

import gradus.array.BinaryOp;
import gradus.array.CompareOp;
import gradus.array.UnaryOp;
import gradus.tensor.ComparisonOps.MaximumOrMinimum;

/**
 * Comparisons, element by element with broadcasting, and choices that depend on one.
 *
 * <p>A comparison gives a mask of dtype BOOL, which has no gradient.
 */
sealed interface Comparison permits Tensor {
  /** Returns where {@code x == y}. */
  default Tensor eq(Tensor y) {
    return ComparisonOps.compare(CompareOp.EQ, (Tensor) this, y);
  }

  /** Returns where {@code x != y}; NaN differs from everything, itself included. */
  default Tensor ne(Tensor y) {
    return ComparisonOps.compare(CompareOp.NE, (Tensor) this, y);
  }

  /** Returns where {@code x < y}. */
  default Tensor lt(Tensor y) {
    return ComparisonOps.compare(CompareOp.LT, (Tensor) this, y);
  }

  /** Returns where {@code x <= y}. */
  default Tensor le(Tensor y) {
    return ComparisonOps.compare(CompareOp.LE, (Tensor) this, y);
  }

  /** Returns where {@code x > y}. */
  default Tensor gt(Tensor y) {
    return ComparisonOps.compare(CompareOp.GT, (Tensor) this, y);
  }

  /** Returns where {@code x >= y}. */
  default Tensor ge(Tensor y) {
    return ComparisonOps.compare(CompareOp.GE, (Tensor) this, y);
  }

  /** Returns where {@code x == c}. */
  default Tensor eq(double c) {
    return eq(Scalars.of(c, (Tensor) this));
  }

  /** Returns where {@code x != c}. */
  default Tensor ne(double c) {
    return ne(Scalars.of(c, (Tensor) this));
  }

  /** Returns where {@code x < c}. */
  default Tensor lt(double c) {
    return lt(Scalars.of(c, (Tensor) this));
  }

  /** Returns where {@code x <= c}. */
  default Tensor le(double c) {
    return le(Scalars.of(c, (Tensor) this));
  }

  /** Returns where {@code x > c}. */
  default Tensor gt(double c) {
    return gt(Scalars.of(c, (Tensor) this));
  }

  /** Returns where {@code x >= c}. */
  default Tensor ge(double c) {
    return ge(Scalars.of(c, (Tensor) this));
  }

  /** Returns where both masks are true. */
  default Tensor logicalAnd(Tensor mask) {
    return ComparisonOps.combine("logicalAnd", BinaryOp.MUL, (Tensor) this, mask);
  }

  /** Returns where at least one of two masks is true. */
  default Tensor logicalOr(Tensor mask) {
    return ComparisonOps.combine("logicalOr", BinaryOp.ADD, (Tensor) this, mask);
  }

  /** Returns where this mask is false. */
  default Tensor logicalNot() {
    return new Tensor(ComparisonOps.mask((Tensor) this).array().unary(UnaryOp.NOT));
  }

  /** Returns the larger of x and y; where they are equal, each gets half the gradient. */
  default Tensor maximum(Tensor y) {
    return Operands.apply(new MaximumOrMinimum(true), (Tensor) this, y);
  }

  /** Returns the smaller of x and y; where they are equal, each gets half the gradient. */
  default Tensor minimum(Tensor y) {
    return Operands.apply(new MaximumOrMinimum(false), (Tensor) this, y);
  }

  /**
   * Returns x moved into the range from min to max; on a bound its derivative is taken as 1.
   *
   * @param min may be -infinity, for no bound
   * @param max may be infinity, for no bound
   */
  default Tensor clamp(double min, double max) {
    return ComparisonOps.clamp((Tensor) this, min, max);
  }
}
