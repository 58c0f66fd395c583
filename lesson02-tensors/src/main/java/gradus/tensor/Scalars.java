package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.INT64;

import gradus.array.DType;
import gradus.array.NdArray;
import gradus.array.Shape;

/** Numbers among tensors. */
final class Scalars {
  private Scalars() {}

  /**
   * Returns a number as a tensor of shape () that goes with another one: of its dtype, if that is a
   * floating-point one; else INT64, or FLOAT32 where that cannot hold the number.
   */
  static Tensor of(double value, Tensor like) {
    DType whole = isWhole(value) ? INT64 : FLOAT32;
    DType dtype = like.dtype().isFloating() ? like.dtype() : whole;
    return new Tensor(NdArray.full(Shape.SCALAR, value, dtype, like.device()));
  }

  /** Returns whether INT64 has a number. */
  static boolean isWhole(double value) {
    return value == Math.rint(value) && isInRange(value);
  }

  /** Refuses to write NaN, or a number that is too large, among integers: Java would change it. */
  static void checkFits(double value, DType dtype) {
    if (dtype == INT64 && !isInRange(value)) {
      throw new IllegalArgumentException(
          "%s for elements of dtype int64, which has numbers from -2^63 to 2^63 - 1: use FLOAT32"
              .formatted(value));
    }
  }

  private static boolean isInRange(double value) {
    return value >= -0x1p63 && value < 0x1p63;
  }
}
