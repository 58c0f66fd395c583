package gradus.array;

import java.util.Arrays;

/** What operations demand of their operands, with errors that say what was given and what to do. */
final class Operands {
  private Operands() {}

  static IllegalArgumentException error(Object op, String message) {
    return new IllegalArgumentException(op + ": " + message);
  }

  static IllegalArgumentException unsupported(Object op, Object dtype, String instead) {
    return error(op, "not defined for " + dtype + "; " + instead);
  }

  /** Demands that shapes, types and devices are equal. */
  static void requireAlike(Object op, NdArray x, NdArray y) {
    requireSameShape(op, x, y);
    requireSameType(op, x, y);
    requireSameDevice(op, x, y);
  }

  static void requireSameType(Object op, NdArray x, NdArray y) {
    if (x.dtype() != y.dtype()) {
      String types = x.dtype() + " and " + y.dtype();
      throw error(op, "types " + types + " differ; convert one with to(...)");
    }
  }

  static void requireSameShape(Object op, NdArray x, NdArray y) {
    if (!x.shape().equals(y.shape())) {
      String shapes = x.shape() + " and " + y.shape();
      throw error(op, "shapes " + shapes + " differ; expand one of the arrays");
    }
  }

  static void requireSameDevice(Object op, NdArray x, NdArray y) {
    if (x.device() != y.device() && !x.device().equals(y.device())) {
      String devices = x.device() + " and " + y.device();
      throw error(op, "devices " + devices + " differ; move one array with to(...)");
    }
  }

  static void requireType(Object op, String role, NdArray array, DType expected) {
    if (array.dtype() != expected) {
      String types = "is " + array.dtype() + ", but must be " + expected;
      throw error(op, role + " " + types + "; convert it with to(...)");
    }
  }

  /** Refuses FLOAT16, which is for storage alone. */
  static void requireArithmetic(Object op, NdArray x) {
    if (x.dtype() == DType.FLOAT16) {
      throw unsupported(op, x.dtype(), "convert with to(FLOAT32) first");
    }
  }

  /** Refuses to write to an array in which several positions share an element. */
  static void requireDistinctElements(Object op, NdArray out) {
    if (out.layout().overlaps()) {
      throw error(
          op, "positions of the " + out.shape() + " output share elements; write to a copy()");
    }
  }

  /** Returns the axes counted from the front, in order; all of them where none are given. */
  static int[] axes(Object op, Shape shape, int[] axes) {
    if (axes.length == 0) {
      int[] all = new int[shape.rank()];
      Arrays.setAll(all, axis -> axis);
      return all;
    }
    int[] sorted = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      sorted[i] = shape.axis(axes[i]);
    }
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        throw error(op, "axis " + sorted[i] + " stands twice in " + Shape.text(axes));
      }
    }
    return sorted;
  }

  static void requireNotEmpty(Object op, Shape shape, int... axes) {
    for (int axis : axes) {
      if (shape.size(axis) == 0) {
        throw error(
            op, "axis " + axis + " of shape " + shape + " is empty, so there is no element");
      }
    }
  }

  /** Demands (M, K) @ (K, N), or the same with a batch in front. */
  static void requireProduct(NdArray x, NdArray y) {
    Shape a = x.shape();
    Shape b = y.shape();
    if (a.rank() != b.rank() || a.rank() < 2 || a.rank() > 3) {
      throw noProduct(a, b, "expected (M, K) @ (K, N) or (B, M, K) @ (B, K, N)");
    }
    if (a.rank() == 3 && a.size(0) != b.size(0)) {
      String batches = a.size(0) + " and " + b.size(0);
      throw noProduct(a, b, "batch sizes " + batches + " differ; expand one of them");
    }
    if (a.size(-1) != b.size(-2)) {
      boolean turned = a.size(-1) == b.size(-1);
      String hint = turned ? "; did you mean y.transpose(-2, -1)?" : "";
      String inner = a.size(-1) + " and " + b.size(-2);
      throw noProduct(a, b, "inner sizes " + inner + " differ" + hint);
    }
  }

  private static IllegalArgumentException noProduct(Shape a, Shape b, String reason) {
    return error("matmul", a + " @ " + b + ": " + reason);
  }

  /** Demands an INT64 index of the array's rank that is nowhere larger but along the axis. */
  static void requireIndex(Object op, NdArray array, int axis, NdArray index) {
    requireType(op, "the index", index, DType.INT64);
    requireSameDevice(op, array, index);
    Shape shape = array.shape();
    boolean fits = index.rank() == shape.rank();
    for (int i = 0; fits && i < shape.rank(); i++) {
      fits = i == axis || index.shape().size(i) <= shape.size(i);
    }
    if (!fits) {
      String shapes = "index " + index.shape() + " on axis " + axis + " of shape " + shape;
      throw error(op, shapes + ": expected as many axes, no other longer");
    }
  }
}
