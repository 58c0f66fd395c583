package gradus.array;

import java.util.Arrays;

/** The elements of FLOAT32. */
final class FloatElements extends Elements {
  @Override
  Object allocate(int length) {
    return new float[length];
  }

  @Override
  int length(Object array) {
    return array instanceof float[] ? ((float[]) array).length : -1;
  }

  @Override
  void copy(Object from, int at, int stride, Object to, int start, int step, int n) {
    float[] x = (float[]) from;
    float[] z = (float[]) to;
    for (int i = 0; i < n; i++) {
      z[start + i * step] = x[at + i * stride];
    }
  }

  @Override
  void gather(Object from, int[] places, Object to, int n) {
    float[] x = (float[]) from;
    float[] z = (float[]) to;
    for (int i = 0; i < n; i++) {
      z[i] = x[places[i]];
    }
  }

  @Override
  void fill(Object from, int at, Object to, int start, int end) {
    Arrays.fill((float[]) to, start, end, ((float[]) from)[at]);
  }

  @Override
  double get(Object array, int at) {
    return ((float[]) array)[at];
  }

  @Override
  void set(Object array, int at, double value) {
    ((float[]) array)[at] = (float) value;
  }

  @Override
  void toDoubles(Object from, int at, double[] to, int start, int n) {
    float[] x = (float[]) from;
    for (int i = 0; i < n; i++) {
      to[start + i] = x[at + i];
    }
  }

  @Override
  void fromDoubles(double[] from, int at, Object to, int start, int n) {
    float[] z = (float[]) to;
    for (int i = 0; i < n; i++) {
      z[start + i] = (float) from[at + i];
    }
  }
}
