package gradus.array;

/**
 * What kernels must know of the Java array that holds the elements of a dtype.
 *
 * <p>The methods take the array as an Object, so that code which only moves elements is written
 * once for all dtypes.
 */
abstract class Elements {
  /** Below this length, a plain loop is faster than a call of the runtime's. */
  private static final int SHORT = 16;

  private static final Elements[] BY_DTYPE = {
    new BooleanElements(),
    new LongElements(),
    new HalfElements(),
    new FloatElements(),
    new DoubleElements()
  };

  static Elements of(DType dtype) {
    return BY_DTYPE[dtype.ordinal()];
  }

  /** Returns a new array. */
  abstract Object allocate(int length);

  /** Returns the length of an array, or -1 if it is not one of this dtype. */
  abstract int length(Object array);

  /** Copies n elements that lie a stride apart to places that lie a step apart. */
  abstract void copy(Object from, int at, int stride, Object to, int start, int step, int n);

  /** Writes one element of an array into a run of another. */
  abstract void fill(Object from, int at, Object to, int start, int end);

  /** Copies the elements at some places to a run. */
  abstract void gather(Object from, int[] places, Object to, int n);

  abstract double get(Object array, int at);

  abstract void set(Object array, int at, double value);

  /** Returns an element as a long, truncated if it has a fraction. */
  long getLong(Object array, int at) {
    return (long) get(array, at);
  }

  /** Copies a run of elements as doubles, which hold all but large INT64 exactly. */
  void toDoubles(Object from, int at, double[] to, int start, int n) {
    for (int i = 0; i < n; i++) {
      to[start + i] = get(from, at + i);
    }
  }

  /** Copies a run of doubles, rounded to this dtype. */
  void fromDoubles(double[] from, int at, Object to, int start, int n) {
    for (int i = 0; i < n; i++) {
      set(to, start + i, from[at + i]);
    }
  }

  /** Copies a row in the fastest way: a run, one element repeated, or elements some way apart. */
  final void copyRow(Object from, int at, int stride, Object to, int start, int step, int n) {
    if (n < SHORT || step != 1 || stride != 0 && stride != 1) {
      copy(from, at, stride, to, start, step, n);
    } else if (stride == 1) {
      System.arraycopy(from, at, to, start, n);
    } else {
      fill(from, at, to, start, start + n);
    }
  }

  /** Rejects a buffer that is no array of this dtype or too short. */
  final void check(Object buffer, int length) {
    int actual = length(buffer);
    if (actual < length || length < 0) {
      String expected = allocate(0).getClass().getSimpleName() + " of at least " + length;
      String given = buffer == null ? "null" : buffer.getClass().getSimpleName();
      String count = actual < 0 ? "" : " of " + actual;
      throw new IllegalArgumentException(
          "storage on cpu: expected a " + expected + ", but got " + given + count);
    }
  }
}
