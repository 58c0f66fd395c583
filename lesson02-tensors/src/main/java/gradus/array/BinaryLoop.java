package gradus.array;

/**
 * A loop over two operands: {@code z[i] = op(x[i], y[i])} for i from {@code from} to before {@code
 * to}.
 *
 * <p>All three arrays are read and written at the same index. That is what lets the compiler use
 * vector instructions: with {@code z[iz + i] = x[ix + i]} it could not know that no write changes a
 * later read.
 *
 * @param <A> the Java array of the operands, such as {@code float[]}
 * @param <Z> that of the result: the same, or {@code boolean[]} for comparisons
 */
interface BinaryLoop<A, Z> {
  void run(A x, A y, Z z, int from, int to);
}
