package gradus.array;

/**
 * Multiplies matrices by a native library.
 *
 * <p>Such a library reads a matrix row by row or column by column, where the rows or columns may
 * lie further apart than they are long; so slices and transposes need no copy, other layouts do.
 */
final class BlasProduct {
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

  /** Computes z, which is contiguous, of matrices that are not empty. */
  static void run(Blas blas, NdArray x, NdArray y, NdArray z) {
    BlasProduct a = new BlasProduct(x);
    BlasProduct b = new BlasProduct(y);
    int m = z.shape().size(0);
    int n = z.shape().size(1);
    int k = x.shape().size(1);
    if (z.dtype() == DType.FLOAT32) {
      blas.sgemm(
          a.transposed,
          b.transposed,
          m,
          n,
          k,
          a.matrix.storage().floats(),
          a.matrix.layout().offset(),
          a.leading,
          b.matrix.storage().floats(),
          b.matrix.layout().offset(),
          b.leading,
          z.storage().floats(),
          z.layout().offset(),
          n);
    } else {
      blas.dgemm(
          a.transposed,
          b.transposed,
          m,
          n,
          k,
          a.matrix.storage().doubles(),
          a.matrix.layout().offset(),
          a.leading,
          b.matrix.storage().doubles(),
          b.matrix.layout().offset(),
          b.leading,
          z.storage().doubles(),
          z.layout().offset(),
          n);
    }
  }
}
