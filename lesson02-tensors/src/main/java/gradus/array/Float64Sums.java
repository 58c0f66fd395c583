package gradus.array;

import static gradus.exercise.Todo.todo;

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
    // TODO 2.5 Reductions: sum
    //   Add up x from index `from` to before `to`. One loop will do. (It
    //   is faster with four sums side by side: no addition then has to
    //   wait for the one before. Mind what does not fill a group.)
    return todo("2.5");
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
    // TODO 2.5 Reductions: largest
    //   The largest of the elements from `from` to before `to`. If one of
    //   them is NaN, so is the result: mind that x > NaN is false.
    return todo("2.5");
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
    // TODO 2.6 Matrix multiplication: addRows
    //   Row k of `depth` rows is (double[]) rows[k], and its factor is
    //   x[at + k * step]. Add each row times its factor to z. (Four rows
    //   at once, with the other addRows, read and write z less often.)
    todo("2.6");
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
    // TODO 2.6 Matrix multiplication: addRow
    //   z = z + a * row, for the first n elements. This is the innermost
    //   loop of the whole product: it reads and writes memory in order.
    todo("2.6");
  }

  @Override
  public void scatterAdd(double[] x, int[] places, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[places[i]] += x[i];
    }
  }
}
