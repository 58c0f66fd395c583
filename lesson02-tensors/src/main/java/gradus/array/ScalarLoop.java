package gradus.array;

/**
 * A loop over an operand and a single number {@code s[at]}: {@code z[i] = op(x[i], s[at])}, or with
 * the number on the left.
 *
 * @param <A> the Java array of the dtype, such as {@code float[]}
 */
interface ScalarLoop<A> {
  void run(A x, A s, int at, A z, int from, int to);
}
