package gradus.array;

import java.util.Arrays;

/** The elements of INT64. */
final class LongElements extends Elements {
  @Override
  Object allocate(int length) {
    return new long[length];
  }

  @Override
  int length(Object array) {
    return array instanceof long[] ? ((long[]) array).length : -1;
  }

  @Override
  void copy(Object from, int at, int stride, Object to, int start, int step, int n) {
    long[] x = (long[]) from;
    long[] z = (long[]) to;
    for (int i = 0; i < n; i++) {
      z[start + i * step] = x[at + i * stride];
    }
  }

  @Override
  void gather(Object from, int[] places, Object to, int n) {
    long[] x = (long[]) from;
    long[] z = (long[]) to;
    for (int i = 0; i < n; i++) {
      z[i] = x[places[i]];
    }
  }

  @Override
  void fill(Object from, int at, Object to, int start, int end) {
    Arrays.fill((long[]) to, start, end, ((long[]) from)[at]);
  }

  @Override
  double get(Object array, int at) {
    return ((long[]) array)[at];
  }

  @Override
  void set(Object array, int at, double value) {
    ((long[]) array)[at] = (long) value;
  }

  @Override
  long getLong(Object array, int at) {
    return ((long[]) array)[at];
  }
}
