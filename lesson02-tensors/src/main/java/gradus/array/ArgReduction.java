package gradus.array;

/** Finds where along an axis the largest or smallest element stands. */
final class ArgReduction {
  private ArgReduction() {}

  /** Writes the indices to {@code out}, which keeps the axis with size 1. */
  static void run(boolean largest, NdArray x, int axis, NdArray out) {
    boolean floating = x.dtype().isFloating();
    NdArray last = axisLast(x, axis).to(floating ? DType.FLOAT64 : DType.INT64).contiguous();
    long[] result = new long[out.numel()];
    int start = last.layout().offset();
    int length = last.shape().size(-1);
    Object elements = last.storage().buffer();
    Threads.Range work =
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int at = start + i * length;
            result[i] =
                floating
                    ? find(largest, (double[]) elements, at, length)
                    : find(largest, (long[]) elements, at, length);
          }
        };
    Threads.split(0, result.length, length, work);
    NdArray target = axisLast(out, axis);
    Copy.run(NdArray.of(target.shape(), result), target);
  }

  private static NdArray axisLast(NdArray array, int axis) {
    int[] order = new int[array.rank()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i < axis ? i : i + 1;
    }
    order[order.length - 1] = axis;
    return array.permute(order);
  }

  private static int find(boolean largest, double[] x, int at, int length) {
    int best = 0;
    for (int i = 1; i < length; i++) {
      double candidate = x[at + i];
      double leader = x[at + best];
      boolean better = largest ? candidate > leader : candidate < leader;
      if (better || Double.isNaN(candidate) && !Double.isNaN(leader)) {
        best = i;
      }
    }
    return best;
  }

  private static int find(boolean largest, long[] x, int at, int length) {
    int best = 0;
    for (int i = 1; i < length; i++) {
      if (largest ? x[at + i] > x[at + best] : x[at + i] < x[at + best]) {
        best = i;
      }
    }
    return best;
  }
}
