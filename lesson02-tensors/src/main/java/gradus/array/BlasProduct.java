package gradus.array;

/**
 * Multiplies matrices by a native library.
 *
 * <p>Such a library reads a matrix row by row or column by column, where the rows or columns may
 * lie further apart than they are long; so slices and transposes need no copy, other layouts do.
 */
final class BlasProduct {
  /** How many rows of the result a thread takes at least: fewer would cost a library more each. */
  private static final int STRIP = 16;

  /**
   * How many products count as much as one addition of a loop: a library needs less time for each,
   * and each thread's share begins with a copy of y in an order that suits the library.
   */
  private static final int PRODUCTS_PER_ADDITION = 64;

  private final NdArray matrix;
  private final boolean transposed;
  private final int leading;

  private BlasProduct(NdArray matrix) {
    Layout layout = matrix.layout();
    int rows = matrix.shape().size(0);
    int columns = matrix.shape().size(1);
    boolean byRows = runs(columns, layout.stride(1), rows, layout.stride(0));
    this.transposed = !byRows && runs(rows, layout.stride(0), columns, layout.stride(1));
    this.matrix = byRows || transposed ? matrix : matrix.copy();
    int length = transposed ? rows : columns;
    int count = transposed ? columns : rows;
    this.leading = count == 1 ? length : this.matrix.layout().stride(transposed ? 1 : 0);
  }

  /** Returns whether there are runs of neighbours that do not overlap. */
  private static boolean runs(int length, int stride, int count, int distance) {
    return (length == 1 || stride == 1) && (count == 1 || distance >= length);
  }

  /** Computes z, which is contiguous, of matrices that are not empty; threads share its rows. */
  static void run(Blas blas, NdArray x, NdArray y, NdArray z) {
    BlasProduct a = new BlasProduct(x);
    BlasProduct b = new BlasProduct(y);
    int rows = z.shape().size(0);
    int strips = (rows + STRIP - 1) / STRIP;
    long cost = (long) x.shape().size(1) * y.shape().size(1) * STRIP / PRODUCTS_PER_ADDITION;
    Threads.split(
        0,
        strips,
        (int) Math.min(Integer.MAX_VALUE, cost),
        (from, to) -> run(blas, a, b, z, from * STRIP, Math.min(rows, to * STRIP)));
  }

  /** Computes some rows of z. */
  private static void run(Blas blas, BlasProduct a, BlasProduct b, NdArray z, int from, int to) {
    int n = z.shape().size(1);
    int k = a.matrix.shape().size(1);
    int start = a.matrix.layout().offset() + from * (a.transposed ? 1 : a.leading);
    int target = z.layout().offset() + from * n;
    if (z.dtype() == DType.FLOAT32) {
      blas.sgemm(
          a.transposed,
          b.transposed,
          to - from,
          n,
          k,
          a.matrix.storage().floats(),
          start,
          a.leading,
          b.matrix.storage().floats(),
          b.matrix.layout().offset(),
          b.leading,
          z.storage().floats(),
          target,
          n);
    } else {
      blas.dgemm(
          a.transposed,
          b.transposed,
          to - from,
          n,
          k,
          a.matrix.storage().doubles(),
          start,
          a.leading,
          b.matrix.storage().doubles(),
          b.matrix.layout().offset(),
          b.leading,
          z.storage().doubles(),
          target,
          n);
    }
  }
}
