package gradus.array;

/** The conversion of elements from one dtype to another. */
final class Conversion {
  private final DType source;
  private final DType target;
  private final Elements from;
  private final Elements to;

  Conversion(DType source, DType target) {
    this.source = source;
    this.target = target;
    this.from = Elements.of(source);
    this.to = Elements.of(target);
  }

  /**
   * Converts the elements of x from {@code start} to before {@code end} to the same places of z.
   */
  void run(Object x, Object z, int start, int end) {
    if (target == DType.FLOAT64) {
      from.toDoubles(x, start, (double[]) z, start, end - start);
    } else if (source == DType.FLOAT64) {
      to.fromDoubles((double[]) x, start, z, start, end - start);
    } else if (source == DType.INT64 && target.isFloating()) {
      roundOnce((long[]) x, z, start, end);
    } else {
      double[] exact = new double[end - start];
      from.toDoubles(x, start, exact, 0, exact.length);
      to.fromDoubles(exact, 0, z, start, exact.length);
    }
  }

  /** Rounds longs to float without rounding them to double first. */
  private void roundOnce(long[] x, Object z, int start, int end) {
    for (int i = start; i < end; i++) {
      to.set(z, i, (float) x[i]);
    }
  }
}
