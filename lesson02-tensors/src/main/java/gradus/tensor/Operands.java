package gradus.tensor;

import static gradus.array.DType.FLOAT32;

import gradus.array.DType;
import gradus.array.Shape;

/** Makes two operands alike: one device, one dtype, one shape. */
final class Operands {
  private Operands() {}

  /** Applies a function of two inputs to operands that may still differ. */
  static Tensor apply(Function function, Tensor x, Tensor y) {
    checkDevices(x, y);
    if (x.shape().equals(y.shape()) && x.dtype() == y.dtype()) {
      return function.apply(x, y);
    }
    Shape shape = Shape.broadcast(x.shape(), y.shape());
    DType dtype = promoted(x, y);
    return function.apply(x.to(dtype).expand(shape), y.to(dtype).expand(shape));
  }

  /**
   * Returns the common dtype. A tensor of shape () gives way to one with axes, unless its dtype is
   * of a higher kind: floating before integer before BOOL.
   *
   * @see <a
   *     href="https://pytorch.org/docs/stable/tensor_attributes.html#type-promotion-doc">PyTorch</a>
   */
  static DType promoted(Tensor x, Tensor y) {
    if (x.dim() > 0 && y.dim() == 0 && kind(x) >= kind(y)) {
      return x.dtype();
    }
    if (y.dim() > 0 && x.dim() == 0 && kind(y) >= kind(x)) {
      return y.dtype();
    }
    return DType.promote(x.dtype(), y.dtype());
  }

  /** Returns a tensor with floating-point elements: itself, or converted to FLOAT32. */
  static Tensor floating(Tensor x) {
    return x.dtype().isFloating() ? x : x.to(FLOAT32);
  }

  private static int kind(Tensor x) {
    return x.dtype().isFloating() ? 2 : x.dtype() == DType.BOOL ? 0 : 1;
  }

  private static void checkDevices(Tensor x, Tensor y) {
    if (!x.device().equals(y.device())) {
      throw new IllegalArgumentException(
          "one operand is on %s, the other on %s: use to(device) to bring them together"
              .formatted(x.device(), y.device()));
    }
  }
}
