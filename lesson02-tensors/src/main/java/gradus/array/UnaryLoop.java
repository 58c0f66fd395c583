package gradus.array;

/**
 * A loop over one operand: {@code z[i] = op(x[i])} for i from {@code from} to before {@code to}.
 *
 * @param <A> the Java array of the dtype, such as {@code float[]}
 */
interface UnaryLoop<A> {
  void run(A x, A z, int from, int to);
}
