package gradus.array;

/**
 * The elementwise loops over runs of elements of one dtype.
 *
 * <p>They know neither shapes nor strides: {@link Elementwise} brings the elements into runs.
 *
 * @param <A> the Java array of the dtype, such as {@code float[]}
 */
interface Loops<A> {
  /** Returns the loop of an operation on one array. */
  UnaryLoop<A> unary(UnaryOp op);

  /** Returns the loop of an operation on two arrays. */
  BinaryLoop<A, A> binary(BinaryOp op);

  /** Returns the loop of {@code x op s} for a single number s. */
  ScalarLoop<A> right(BinaryOp op);

  /** Returns the loop of {@code s op x} for a single number s. */
  ScalarLoop<A> left(BinaryOp op);

  /** Returns the loop of a comparison. */
  BinaryLoop<A, boolean[]> compare(CompareOp op);

  /** Returns the loop of {@code z = x + alpha * y}. */
  BinaryLoop<A, A> addScaled(double alpha);

  /** Takes {@code x} where the mask is true, {@code y} elsewhere. */
  void where(boolean[] mask, A x, A y, A z, int from, int to);

  /** Returns the loops of a dtype, for an operation whose name an error would show. */
  static Loops<?> of(DType dtype, Object op) {
    switch (dtype) {
      case BOOL:
        return Bool.LOOPS;
      case INT64:
        return Int64.LOOPS;
      case FLOAT32:
        return Float32.LOOPS;
      case FLOAT64:
        return Float64.LOOPS;
      default:
        throw Operands.unsupported(op, dtype, "convert with to(FLOAT32) first");
    }
  }
}
