package gradus.tensor;

import static gradus.array.DType.FLOAT64;

/** FLOAT64 tensors for tests. */
final class Leaves {
  private Leaves() {}

  /** Returns a leaf of shape () that requires a gradient. */
  static Tensor leaf(double value) {
    return constant(value).requiresGrad(true);
  }

  /** Returns a leaf that requires a gradient; nested arrays give its shape. */
  static Tensor leaf(Object nested) {
    return constant(nested).requiresGrad(true);
  }

  /** Returns a leaf with one axis that requires a gradient. */
  static Tensor vector(double... values) {
    return leaf(values);
  }

  /** Returns a constant. */
  static Tensor constant(Object nested) {
    return Tensor.of(nested, FLOAT64);
  }
}
