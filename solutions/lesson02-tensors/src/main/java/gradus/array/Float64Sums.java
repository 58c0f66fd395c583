package gradus.array;

/** The loops that add up FLOAT64 arrays. */
final class Float64Sums implements Sums<double[]> {
  static final Float64Sums LOOPS = new Float64Sums();

  private Float64Sums() {}

  @Override
  public RowLoop<double[], double[]> reduce(ReduceOp op) {
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

  /** Adds up a run: {@code from} is the index of its first element, {@code to} one too far. */
  private static double sum(double[] x, int from, int to) {
    // BEGIN SOLUTION 2.5 sum
    // A single sum would have to wait for each addition to end; four go on side by side.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i <= to - 8; i += 8) {
      a += x[i] + x[i + 1];
      b += x[i + 2] + x[i + 3];
      c += x[i + 4] + x[i + 5];
      d += x[i + 6] + x[i + 7];
    }
    for (; i < to; i++) {
      a += x[i];
    }
    return (a + b) + (c + d);
    // END SOLUTION
  }

  private static double product(double[] x, int from, int to) {
    double result = 1;
    for (int i = from; i < to; i++) {
      result *= x[i];
    }
    return result;
  }

  /** Returns the largest element of a run, or NaN if one of them is NaN. */
  private static double largest(double[] x, int from, int to) {
    // BEGIN SOLUTION 2.5 largest
    double result = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      result = Math.max(result, x[i]);
    }
    return result;
    // END SOLUTION
  }

  private static double smallest(double[] x, int from, int to) {
    double result = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      result = Math.min(result, x[i]);
    }
    return result;
  }

  @Override
  public void addRows(double[] x, int at, int step, Object[] rows, int depth, double[] z, int n) {
    // BEGIN SOLUTION 2.6 addRows
    int k = 0;
    for (; k <= depth - 4; k += 4) {
      int i = at + k * step;
      double[] p = (double[]) rows[k];
      double[] q = (double[]) rows[k + 1];
      double[] r = (double[]) rows[k + 2];
      double[] s = (double[]) rows[k + 3];
      addRows(x[i], p, x[i + step], q, x[i + 2 * step], r, x[i + 3 * step], s, z, n);
    }
    for (; k < depth; k++) {
      addRow(x[at + k * step], (double[]) rows[k], z, n);
    }
    // END SOLUTION
  }

  /** Adds multiples of four rows at once, so that z is read and written a quarter as often. */
  private static void addRows(
      double a,
      double[] p,
      double b,
      double[] q,
      double c,
      double[] r,
      double d,
      double[] s,
      double[] z,
      int n) {
    for (int j = 0; j < n; j++) {
      z[j] += (a * p[j] + b * q[j]) + (c * r[j] + d * s[j]);
    }
  }

  /** Adds a multiple of the first n elements of a row to those of z. */
  private static void addRow(double a, double[] row, double[] z, int n) {
    // BEGIN SOLUTION 2.6 addRow
    for (int j = 0; j < n; j++) {
      z[j] += a * row[j];
    }
    // END SOLUTION
  }

  @Override
  public void scatterAdd(double[] x, int[] places, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[places[i]] += x[i];
    }
  }
}
