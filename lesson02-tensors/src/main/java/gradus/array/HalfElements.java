package gradus.array;

import java.util.Arrays;

/** The elements of FLOAT16, as bits. */
final class HalfElements extends Elements {
  @Override
  Object allocate(int length) {
    return new short[length];
  }

  @Override
  int length(Object array) {
    return array instanceof short[] ? ((short[]) array).length : -1;
  }

  @Override
  void copy(Object from, int at, int stride, Object to, int start, int step, int n) {
    short[] x = (short[]) from;
    short[] z = (short[]) to;
    for (int i = 0; i < n; i++) {
      z[start + i * step] = x[at + i * stride];
    }
  }

  @Override
  void gather(Object from, int[] places, Object to, int n) {
    short[] x = (short[]) from;
    short[] z = (short[]) to;
    for (int i = 0; i < n; i++) {
      z[i] = x[places[i]];
    }
  }

  @Override
  void fill(Object from, int at, Object to, int start, int end) {
    Arrays.fill((short[]) to, start, end, ((short[]) from)[at]);
  }

  @Override
  double get(Object array, int at) {
    return Float16.toFloat(((short[]) array)[at]);
  }

  @Override
  void set(Object array, int at, double value) {
    ((short[]) array)[at] = Float16.of((float) value);
  }
}
