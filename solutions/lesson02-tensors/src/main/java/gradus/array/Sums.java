package gradus.array;

/**
 * The loops that combine elements of one dtype with each other.
 *
 * @param <A> the Java array of the dtype, such as {@code float[]}
 */
interface Sums<A> {
  /** Returns the type of the results of {@link #reduce}: wide enough to lose no digits. */
  DType type();

  /** Returns the loop that makes one number of a run. */
  RowLoop<A, ?> reduce(ReduceOp op);

  /**
   * Adds multiples of rows: {@code z += x[at] * rows[0] + x[at + step] * rows[1] + ...}.
   *
   * @param rows {@code depth} arrays of n elements or more
   */
  void addRows(A x, int at, int step, Object[] rows, int depth, A z, int n);

  /** Adds the first n elements of x to the elements of z at some places. */
  void scatterAdd(A x, int[] places, A z, int n);

  /** Returns the loops of a dtype, for an operation whose name an error would show. */
  static Sums<?> of(DType dtype, Object op) {
    switch (dtype) {
      case BOOL:
        return new BoolSums(op);
      case INT64:
        return Int64Sums.LOOPS;
      case FLOAT32:
        return Float32Sums.LOOPS;
      case FLOAT64:
        return Float64Sums.LOOPS;
      default:
        throw Operands.unsupported(op, dtype, "convert with to(FLOAT32) first");
    }
  }
}
