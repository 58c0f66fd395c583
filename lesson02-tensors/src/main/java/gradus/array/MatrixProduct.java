package gradus.array;

import static gradus.exercise.Todo.todo;

/**
 * Multiplies matrices in plain Java: (M, K) @ (K, N) -> (M, N).
 *
 * <p>A row of the result is a sum of rows of the right matrix: row i of z is the sum over k of
 * {@code x[i][k]} times row k of y. With the loop along the row innermost, memory is read in order
 * and the compiler can use vector instructions. The right matrix is cut into tiles that stay in the
 * cache while all rows of the result go over them.
 *
 * @param <A> the Java array of the dtype, such as {@code float[]}
 */
final class MatrixProduct<A> {
  private static final int SMALLEST_FOR_BLAS = 1 << 12;
  private static final int TILE_ROWS = 64;
  private static final int TILE_COLUMNS = 512;

  /** The part of y from row k and from a column on, copied to {@code depth} arrays. */
  private record Tile(Object[] rows, int k, int depth, int column, int width) {}

  private final Sums<A> sums;
  private final Elements elements;
  private final Layout left;
  private final Layout right;
  private final A x;
  private final A y;
  private final A z;
  private final int start;
  private final int inner;
  private final int columns;

  /** Takes one matrix of each of three batches; that of the result is contiguous and zero. */
  private MatrixProduct(Sums<A> sums, NdArray x, NdArray y, NdArray z, int batch) {
    this.sums = sums;
    this.elements = Elements.of(x.dtype());
    this.left = x.layout().select(0, batch);
    this.right = y.layout().select(0, batch);
    this.x = x.storage().array();
    this.y = y.storage().array();
    this.z = z.storage().array();
    this.start = z.layout().offset() + batch * z.layout().stride(0);
    this.inner = x.shape().size(2);
    this.columns = y.shape().size(2);
  }

  /** Multiplies batches of matrices, by a native library where there is one and it pays. */
  static void run(Sums<?> sums, NdArray x, NdArray y, NdArray out) {
    int rows = out.shape().size(1);
    int inner = x.shape().size(2);
    int columns = out.shape().size(2);
    long work = (long) rows * inner * columns;
    boolean large = work >= SMALLEST_FOR_BLAS && x.dtype().isFloating();
    Blas blas = large ? NativeBlas.find().orElse(null) : null;
    for (int batch = 0; batch < out.shape().size(0); batch++) {
      if (blas != null) {
        BlasProduct.run(blas, x.select(0, batch), y.select(0, batch), out.select(0, batch));
      } else {
        MatrixProduct<?> product = new MatrixProduct<>(sums, x, y, out, batch);
        int cost = (int) Math.min(Integer.MAX_VALUE, (long) inner * columns);
        Threads.split(0, rows, cost, product::multiplyRows);
      }
    }
  }

  /** Computes some rows of the result. */
  private void multiplyRows(int from, int to) {
    Object[] rows = new Object[Math.min(TILE_ROWS, inner)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = allocate(Math.min(TILE_COLUMNS, columns));
    }
    multiplyTiles(rows, from, to);
  }

  /**
   * Loads the tiles of y, one after the other, and adds what each contributes to some rows of the
   * result.
   *
   * @param rows space for the rows of one tile
   */
  private void multiplyTiles(Object[] rows, int from, int to) {
    // TODO 2.6 Matrix multiplication: multiplyTiles
    //   y has `inner` rows and `columns` columns. Cut it into tiles of
    //   TILE_ROWS by TILE_COLUMNS; the last ones may be smaller. For each,
    //   new Tile(rows, k, depth, column, width), where k and column are
    //   its first row and column; then load(tile), which copies it, then
    //   addProduct(tile, from, to).
    todo("2.6");
  }

  /** Copies a tile of y, each row to an array of its own. */
  private void load(Tile tile) {
    int stride = right.stride(1);
    for (int i = 0; i < tile.depth; i++) {
      int row = right.offset() + (tile.k + i) * right.stride(0);
      int at = row + tile.column * stride;
      elements.copyRow(y, at, stride, tile.rows[i], 0, 1, tile.width);
    }
  }

  /** Adds to some rows of the result what a tile of y contributes. */
  private void addProduct(Tile tile, int from, int to) {
    A row = allocate(tile.width);
    int step = left.stride(1);
    for (int i = from; i < to; i++) {
      int at = left.offset() + i * left.stride(0) + tile.k * step;
      int place = start + i * columns + tile.column;
      elements.copyRow(z, place, 1, row, 0, 1, tile.width);
      sums.addRows(x, at, step, tile.rows, tile.depth, row, tile.width);
      elements.copyRow(row, 0, 1, z, place, 1, tile.width);
    }
  }

  @SuppressWarnings("unchecked")
  private A allocate(int length) {
    return (A) elements.allocate(length);
  }
}
