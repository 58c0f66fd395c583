package gradus.array;

/** The loops that add up FLOAT32 arrays; sums are kept in double precision. */
final class Float32Sums implements Sums<float[]> {
  static final Float32Sums LOOPS = new Float32Sums();

  private Float32Sums() {}

  @Override
  public RowLoop<float[], double[]> reduce(ReduceOp op) {
    switch (op) {
      case SUM:
        return (x, from, to, z, at) -> z[at] = sum(x, from, to);
      case PROD:
        return (x, from, to, z, at) -> z[at] = product(x, from, to);
      case MAX:
        return (x, from, to, z, at) -> z[at] = largest(x, from, to);
      default:
        return (x, from, to, z, at) -> z[at] = smallest(x, from, to);
    }
  }

  @Override
  public DType type() {
    return DType.FLOAT64;
  }

  private static double sum(float[] x, int from, int to) {
    // A single sum would have to wait for each addition to end; four go on side by side.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i <= to - 8; i += 8) {
      a += (double) x[i] + x[i + 1];
      b += (double) x[i + 2] + x[i + 3];
      c += (double) x[i + 4] + x[i + 5];
      d += (double) x[i + 6] + x[i + 7];
    }
    for (; i < to; i++) {
      a += x[i];
    }
    return (a + b) + (c + d);
  }

  private static double product(float[] x, int from, int to) {
    double result = 1;
    for (int i = from; i < to; i++) {
      result *= x[i];
    }
    return result;
  }

  private static float largest(float[] x, int from, int to) {
    float result = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      result = Math.max(result, x[i]);
    }
    return result;
  }

  private static float smallest(float[] x, int from, int to) {
    float result = Float.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      result = Math.min(result, x[i]);
    }
    return result;
  }

  @Override
  public void addRows(float[] x, int at, int step, Object[] rows, int depth, float[] z, int n) {
    int k = 0;
    for (; k <= depth - 4; k += 4) {
      int i = at + k * step;
      float[] p = (float[]) rows[k];
      float[] q = (float[]) rows[k + 1];
      float[] r = (float[]) rows[k + 2];
      float[] s = (float[]) rows[k + 3];
      addRows(x[i], p, x[i + step], q, x[i + 2 * step], r, x[i + 3 * step], s, z, n);
    }
    for (; k < depth; k++) {
      addRow(x[at + k * step], (float[]) rows[k], z, n);
    }
  }

  /** Adds multiples of four rows at once, so that z is read and written a quarter as often. */
  private static void addRows(
      float a,
      float[] p,
      float b,
      float[] q,
      float c,
      float[] r,
      float d,
      float[] s,
      float[] z,
      int n) {
    for (int j = 0; j < n; j++) {
      z[j] += (a * p[j] + b * q[j]) + (c * r[j] + d * s[j]);
    }
  }

  private static void addRow(float a, float[] row, float[] z, int n) {
    for (int j = 0; j < n; j++) {
      z[j] += a * row[j];
    }
  }

  @Override
  public void scatterAdd(float[] x, int[] places, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[places[i]] += x[i];
    }
  }
}
