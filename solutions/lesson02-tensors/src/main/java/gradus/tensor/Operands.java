package gradus.tensor;

import static gradus.array.DType.FLOAT32;

import gradus.array.DType;
import gradus.array.Shape;
import java.util.Locale;

/** Makes two operands alike: one device, one dtype, one shape. */
final class Operands {
  private Operands() {}

  /** Applies a function of two inputs to operands that may still differ. */
  static Tensor apply(Function function, Tensor x, Tensor y) {
    checkDevices(x, y);
    if (x.shape().equals(y.shape()) && x.dtype() == y.dtype()) {
      return function.apply(x, y);
    }
    Shape shape = broadcast(function, x.shape(), y.shape());
    DType dtype = promoted(x, y);
    return function.apply(like(dtype, shape, x), like(dtype, shape, y));
  }

  /** Returns a tensor converted and repeated; itself, if there is nothing to do. */
  static Tensor like(DType dtype, Shape shape, Tensor x) {
    return ViewOps.expanded(x.to(dtype), shape);
  }

  /**
   * Returns the shape that two shapes are broadcast to.
   *
   * @param operation whose name an error begins with, which is text only if there is one
   * @throws IllegalArgumentException if they do not fit, in the words of an operation
   */
  static Shape broadcast(Object operation, Shape x, Shape y) {
    try {
      return Shape.broadcast(x, y);
    } catch (IllegalArgumentException e) {
      String text = operation.toString();
      String name = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
      throw new IllegalArgumentException(e.getMessage().replace("broadcast: ", name + ": "), e);
    }
  }

  /** Returns whether one shape can be expanded to another. */
  static boolean expands(Shape from, Shape to) {
    boolean expands = from.rank() <= to.rank();
    for (int back = 1; expands && back <= from.rank(); back++) {
      expands = from.size(-back) == 1 || from.size(-back) == to.size(-back);
    }
    return expands;
  }

  /**
   * Returns a position counted from the front of every axis.
   *
   * @param operation the one whose caller gave the position
   * @throws IllegalArgumentException if it has more indices than there are axes, or fewer
   * @throws IndexOutOfBoundsException if there is no such position
   */
  static int[] position(String operation, Tensor x, int... position) {
    if (position.length != x.dim()) {
      throw new IllegalArgumentException(
          "%s with %d indices on a tensor of shape %s: it needs one for each axis"
              .formatted(operation, position.length, x.shape()));
    }
    int[] fromFront = position.clone();
    for (int axis = 0; axis < position.length; axis++) {
      int size = x.size(axis);
      if (position[axis] < -size || position[axis] >= size) {
        throw x.array().layout().outside(operation, position[axis], -size, axis);
      }
      fromFront[axis] += position[axis] < 0 ? size : 0;
    }
    return fromFront;
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

  /** Returns 2 for floating-point elements, 1 for integers, 0 for BOOL. */
  static int kind(Tensor x) {
    return x.dtype().isFloating() ? 2 : x.dtype() == DType.BOOL ? 0 : 1;
  }

  /** Refuses operands on different devices. */
  static void checkDevices(Tensor x, Tensor y) {
    if (!x.device().equals(y.device())) {
      throw new IllegalArgumentException(
          "one operand is on %s, the other on %s: use to(device) to bring them together"
              .formatted(x.device(), y.device()));
    }
  }
}
