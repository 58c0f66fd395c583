package gradus.array;

import static gradus.exercise.Todo.todo;

import java.util.Arrays;

/** The elements of FLOAT64. */
final class DoubleElements extends Elements {
  @Override
  Object allocate(int length) {
    return new double[length];
  }

  @Override
  int length(Object array) {
    return array instanceof double[] ? ((double[]) array).length : -1;
  }

  @Override
  void copy(Object from, int at, int stride, Object to, int start, int step, int n) {
    copy((double[]) from, at, stride, (double[]) to, start, step, n);
  }

  private static void copy(double[] x, int at, int stride, double[] z, int start, int step, int n) {
    // TODO 2.4 Elementwise kernels: copy
    //   Copy n elements of x, the first at index `at`, each `stride` after
    //   the one before, to z: the first to `start`, each `step` further.
    todo("2.4");
  }

  @Override
  void gather(Object from, int[] places, Object to, int n) {
    double[] x = (double[]) from;
    double[] z = (double[]) to;
    for (int i = 0; i < n; i++) {
      z[i] = x[places[i]];
    }
  }

  @Override
  void fill(Object from, int at, Object to, int start, int end) {
    Arrays.fill((double[]) to, start, end, ((double[]) from)[at]);
  }

  @Override
  double get(Object array, int at) {
    return ((double[]) array)[at];
  }

  @Override
  void set(Object array, int at, double value) {
    ((double[]) array)[at] = value;
  }

  @Override
  void toDoubles(Object from, int at, double[] to, int start, int n) {
    System.arraycopy(from, at, to, start, n);
  }

  @Override
  void fromDoubles(double[] from, int at, Object to, int start, int n) {
    System.arraycopy(from, at, to, start, n);
  }
}
