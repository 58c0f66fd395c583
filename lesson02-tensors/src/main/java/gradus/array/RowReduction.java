package gradus.array;

import static gradus.exercise.Todo.todo;

/**
 * Makes one row of many, in contiguous arrays of shape (outer, rows, columns).
 *
 * <p>With a single column that means to reduce runs of neighbours, else to add whole rows to each
 * other. Many rows are cut into chunks, whose results are reduced in turn: rounding errors stay
 * small, and threads can share the chunks.
 *
 * @param <A> the Java array of the operand, such as {@code float[]}
 * @param <S> that of the results, such as {@code double[]}
 */
final class RowReduction<A, S> {
  private static final int WIDEST = 1024;
  private static final int CHUNK = 1 << 16;
  private static final int FEWEST_ROWS = 64;

  /** Rows of {@code width} elements that start {@code distance} apart, the first at {@code at}. */
  private record Strip(int at, int rows, int width, int distance) {}

  private final ReduceOp op;
  private final DType sumType;
  private final Elements elements;
  private final Elements sums;
  private final RowLoop<A, S> alongRow;
  private final BinaryLoop<S, S> addRow;

  @SuppressWarnings("unchecked")
  RowReduction(ReduceOp op, DType dtype) {
    Sums<A> loops = (Sums<A>) Sums.of(dtype, op);
    this.op = op;
    this.sumType = loops.type();
    this.elements = Elements.of(dtype);
    this.sums = Elements.of(sumType);
    this.alongRow = (RowLoop<A, S>) loops.reduce(op);
    this.addRow = ((Loops<S>) Loops.of(sumType, op)).binary(op.step());
  }

  /** Returns the results, {@code outer * columns} of them, not yet rounded to the dtype. */
  Storage run(A x, int start, int outer, int rows, int columns) {
    int height = Math.max(FEWEST_ROWS, CHUNK / Math.max(columns, 1));
    int chunks = Math.max(1, ceilDiv(rows, height));
    int count = outer * chunks * columns;
    Storage storage = new Storage(sumType, Device.CPU, sums.allocate(count), count);
    S z = storage.array();
    if (rows == 0 || chunks == 1 && columns == 1) {
      reduceRuns(x, start, rows, z, count);
      return storage;
    }
    int strips = ceilDiv(columns, WIDEST);
    int cost = Math.min(height, rows) * Math.min(WIDEST, columns);
    Threads.Range range =
        (from, to) -> {
          for (int task = from; task < to; task++) {
            int chunk = task / strips;
            int column = task % strips * WIDEST;
            int row = chunk % chunks * height;
            int at = start + (chunk / chunks * rows + row) * columns + column;
            int width = Math.min(WIDEST, columns - column);
            Strip strip = new Strip(at, Math.min(height, rows - row), width, columns);
            reduceStrip(x, strip, z, chunk * columns + column);
          }
        };
    Threads.split(0, outer * chunks * strips, cost, range);
    return chunks == 1 ? storage : ofSums().run(z, 0, outer, chunks, columns);
  }

  private static int ceilDiv(int n, int divisor) {
    return (n + divisor - 1) / divisor;
  }

  /** Reduces {@code count} runs of neighbours, each right after the one before. */
  private void reduceRuns(A x, int start, int length, S z, int count) {
    Threads.Range range =
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int at = start + i * length;
            alongRow.run(x, at, at + length, z, i);
          }
        };
    Threads.split(0, count, length, range);
  }

  private void reduceStrip(A x, Strip strip, S z, int to) {
    boolean narrow = strip.distance <= WIDEST / 2 && strip.rows >= 2 * (WIDEST / strip.distance);
    if (strip.distance == 1) {
      alongRow.run(x, strip.at, strip.at + strip.rows, z, to);
    } else if (narrow) {
      reduceSideBySide(x, strip, z, to);
    } else {
      reduceRows(x, strip, z, to);
    }
  }

  private void reduceRows(A x, Strip strip, S z, int to) {
    S sum = array(strip.width);
    S row = array(strip.width);
    addRows(x, strip, sum, row);
    System.arraycopy(sum, 0, z, to, strip.width);
  }

  /**
   * Makes one row of the rows of a strip, of which there is at least one: adds them up, multiplies
   * them, or takes the largest or smallest of each column, as the operation says.
   *
   * @param sum where the result goes; what it holds before does not count
   * @param row space for one row
   */
  private void addRows(A x, Strip strip, S sum, S row) {
    // TODO 2.5 Reductions: addRows
    //   Rows begin strip.distance apart, the first at strip.at; only the
    //   first strip.width elements of each count. load copies them, and
    //   addRow.run(a, b, z, 0, n) sets z[j] = a[j] + b[j] for j < n, or
    //   the product or the larger: so begin with the first row.
    todo("2.5");
  }

  /** Takes several short rows, which are neighbours, as a wide one: fewer and longer loops. */
  private void reduceSideBySide(A x, Strip strip, S z, int to) {
    int beside = WIDEST / strip.width;
    int wide = beside * strip.width;
    int wideRows = strip.rows / beside;
    int rest = strip.rows % beside * strip.width;
    S sum = array(wide);
    S last = array(rest);
    reduceRows(x, new Strip(strip.at, wideRows, wide, wide), sum, 0);
    load(x, strip.at + wideRows * wide, last, rest);
    addRow.run(sum, last, sum, 0, rest);
    ofSums().reduceRows(sum, new Strip(0, beside, strip.width, strip.width), z, to);
  }

  private RowReduction<S, S> ofSums() {
    return new RowReduction<>(op, sumType);
  }

  @SuppressWarnings("unchecked")
  private S array(int length) {
    return (S) sums.allocate(length);
  }

  /** Copies n elements of x, from the index {@code at} on, to the front of a row. */
  private void load(A x, int at, S row, int n) {
    if (sumType == DType.FLOAT64) {
      elements.toDoubles(x, at, (double[]) row, 0, n);
    } else {
      System.arraycopy(x, at, row, 0, n);
    }
  }
}
