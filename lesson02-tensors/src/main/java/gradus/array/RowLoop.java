package gradus.array;

/**
 * A loop that makes one number of a run: {@code z[at] = x[from] op ... op x[to - 1]}, or what the
 * operation gives for no elements.
 *
 * @param <A> the Java array of the operand, such as {@code float[]}
 * @param <Z> that of the result, such as {@code double[]}
 */
interface RowLoop<A, Z> {
  void run(A x, int from, int to, Z z, int at);
}
