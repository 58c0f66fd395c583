package gradus.tensor;

import static gradus.array.DType.FLOAT32;

import gradus.array.DType;
import gradus.array.NdArray;
import gradus.array.Shape;

/** Numbers among tensors. */
final class Scalars {
  private Scalars() {}

  /**
   * Returns a number as a tensor of shape () that goes with another one: of its dtype, or FLOAT32
   * where that dtype cannot hold the number.
   */
  static Tensor of(double value, Tensor like) {
    DType dtype = like.dtype();
    boolean fits = dtype.isFloating() || (dtype == DType.INT64 && value == Math.rint(value));
    return new Tensor(NdArray.full(Shape.SCALAR, value, fits ? dtype : FLOAT32, like.device()));
  }
}
