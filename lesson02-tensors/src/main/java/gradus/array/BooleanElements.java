package gradus.array;

import java.util.Arrays;

/** The elements of BOOL. */
final class BooleanElements extends Elements {
  @Override
  Object allocate(int length) {
    return new boolean[length];
  }

  @Override
  int length(Object array) {
    return array instanceof boolean[] ? ((boolean[]) array).length : -1;
  }

  @Override
  void copy(Object from, int at, int stride, Object to, int start, int step, int n) {
    boolean[] x = (boolean[]) from;
    boolean[] z = (boolean[]) to;
    for (int i = 0; i < n; i++) {
      z[start + i * step] = x[at + i * stride];
    }
  }

  @Override
  void gather(Object from, int[] places, Object to, int n) {
    boolean[] x = (boolean[]) from;
    boolean[] z = (boolean[]) to;
    for (int i = 0; i < n; i++) {
      z[i] = x[places[i]];
    }
  }

  @Override
  void fill(Object from, int at, Object to, int start, int end) {
    Arrays.fill((boolean[]) to, start, end, ((boolean[]) from)[at]);
  }

  @Override
  double get(Object array, int at) {
    return ((boolean[]) array)[at] ? 1 : 0;
  }

  @Override
  void set(Object array, int at, double value) {
    ((boolean[]) array)[at] = value != 0;
  }
}
