package gradus.array;

/**
 * Multiplies matrices by a native library.
 *
 * <p>Such a library reads a matrix row by row or column by column, where the rows or columns may
 * lie further apart than they are long; so slices and transposes need no copy, other layouts do.
 */
final class BlasProduct {
  /** How many rows or columns a thread takes at least: fewer would cost a library more each. */
  private static final int STRIP = 16;

  /** How many products count as much as one addition of a loop: a library needs less for each. */
  private static final int PRODUCTS_PER_ADDITION = 32;

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

  /**
   * Adds x @ y to z, which is contiguous; no matrix is empty.
   *
   * <p>Threads share its longer side: a library first copies the operands in an order that suits
   * it, and the longer operand is what they need not all copy. Of a square they share the columns,
   * in which a library that counts by columns sees the rows.
   */
  static void run(Blas blas, NdArray x, NdArray y, NdArray z) {
    BlasProduct a = new BlasProduct(x);
    BlasProduct b = new BlasProduct(y);
    int rows = z.shape().size(0);
    int columns = z.shape().size(1);
    int length = Math.max(rows, columns);
    long cost = (long) x.shape().size(1) * Math.min(rows, columns) * STRIP / PRODUCTS_PER_ADDITION;
    Threads.split(
        0,
        (length + STRIP - 1) / STRIP,
        (int) Math.min(Integer.MAX_VALUE, cost),
        (from, to) -> {
          int start = from * STRIP;
          int end = Math.min(length, to * STRIP);
          if (rows > columns) {
            run(blas, a, b, z, start, end, 0, columns);
          } else {
            run(blas, a, b, z, 0, rows, start, end);
          }
        });
  }

  /** Adds to some rows of z, in some columns. */
  private static void run(
      Blas blas,
      BlasProduct a,
      BlasProduct b,
      NdArray z,
      int top,
      int bottom,
      int left,
      int right) {
    int k = a.matrix.shape().size(1);
    int n = z.shape().size(1);
    int target = z.layout().offset() + top * n + left;
    if (z.dtype() == DType.FLOAT32) {
      blas.sgemm(
          a.transposed,
          b.transposed,
          bottom - top,
          right - left,
          k,
          a.matrix.storage().floats(),
          a.index(top, 0),
          a.leading,
          b.matrix.storage().floats(),
          b.index(0, left),
          b.leading,
          z.storage().floats(),
          target,
          n);
    } else {
      blas.dgemm(
          a.transposed,
          b.transposed,
          bottom - top,
          right - left,
          k,
          a.matrix.storage().doubles(),
          a.index(top, 0),
          a.leading,
          b.matrix.storage().doubles(),
          b.index(0, left),
          b.leading,
          z.storage().doubles(),
          target,
          n);
    }
  }

  private int index(int row, int column) {
    int inner = transposed ? row : column;
    int outer = transposed ? column : row;
    return matrix.layout().offset() + outer * leading + inner;
  }
}
