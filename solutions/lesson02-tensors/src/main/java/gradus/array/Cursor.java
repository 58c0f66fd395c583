package gradus.array;

/**
 * A place in an array that moves over its elements in order and copies them from or to a block.
 *
 * <p>It walks row by row. Neighbouring axes that can be stepped through as one are merged first, so
 * that rows are long; an odometer over the remaining axes finds where the next row starts.
 */
final class Cursor {
  private final Elements elements;
  private final Object buffer;

  // A row runs along the axis with the number `axes`; the odometer has a wheel for each one before.
  private int axes;
  private final int[] sizes;
  private final int[] strides;
  private final int[] position;
  // The index in the buffer where the row begins, and how far along the row the cursor is.
  private int start;
  private int column;

  /** Puts a cursor before the element that is in place {@code first} of the array's order. */
  Cursor(NdArray array, int first) {
    this(array.storage(), array.layout(), first);
  }

  /** Does the same for a layout whose elements need not all lie in the storage. */
  Cursor(Storage storage, Layout layout, int first) {
    this.elements = Elements.of(storage.dtype());
    this.buffer = storage.buffer();
    int rank = layout.shape().rank();
    this.sizes = new int[rank + 1];
    this.strides = new int[rank + 1];
    this.position = new int[rank + 1];
    this.start = layout.offset();
    merge(layout);
    moveTo(first);
  }

  private void merge(Layout layout) {
    sizes[0] = 1;
    for (int axis = 0; axis < layout.shape().rank(); axis++) {
      int size = layout.shape().size(axis);
      int stride = layout.stride(axis);
      if (size == 1) {
        continue;
      }
      boolean continues = strides[axes] == size * stride;
      if (!continues && sizes[axes] != 1) {
        axes++;
        sizes[axes] = 1;
      }
      sizes[axes] *= size;
      strides[axes] = stride;
    }
  }

  private void moveTo(int place) {
    int rest = place;
    for (int axis = axes; axis >= 0 && rest > 0; axis--) {
      position[axis] = rest % sizes[axis];
      rest /= sizes[axis];
    }
    for (int axis = 0; axis < axes; axis++) {
      start += position[axis] * strides[axis];
    }
    column = position[axes];
  }

  /** Moves {@code start} to the next row: the odometer turns on by one. */
  private void nextRow() {
    // BEGIN SOLUTION 2.4 nextRow
    for (int axis = axes - 1; axis >= 0; axis--) {
      start += strides[axis];
      position[axis]++;
      if (position[axis] < sizes[axis]) {
        return;
      }
      start -= sizes[axis] * strides[axis];
      position[axis] = 0;
    }
    // END SOLUTION
  }

  /** Returns a block size, at most the given one, after which a repeated row comes again. */
  int wholePeriods(int size) {
    int period = period();
    return period == 0 || period > size ? size : size - size % period;
  }

  /** Returns whether every block of that size holds the same elements. */
  boolean repeats(int size) {
    int period = period();
    return period > 0 && size % period == 0;
  }

  /** Returns the length of a row that is all there is, again and again, or else 0. */
  private int period() {
    boolean single = axes == 0 && strides[0] == 0;
    boolean row = axes == 1 && strides[0] == 0;
    return single ? 1 : row ? sizes[1] : 0;
  }

  /** Copies the next n elements to a run of a block. */
  void read(Object block, int at, int n) {
    int done = 0;
    while (done < n) {
      int run = Math.min(n - done, sizes[axes] - column);
      int stride = strides[axes];
      int next = start + column * stride;
      elements.copyRow(buffer, next, stride, block, at + done, 1, run);
      done += run;
      advance(run);
    }
  }

  /** Copies a run of a block to the next n elements. */
  void write(Object block, int at, int n) {
    int done = 0;
    while (done < n) {
      int run = Math.min(n - done, sizes[axes] - column);
      int stride = strides[axes];
      int next = start + column * stride;
      elements.copyRow(block, at + done, 1, buffer, next, stride, run);
      done += run;
      advance(run);
    }
  }

  /** Says where in the storage the next n elements lie. */
  void places(int[] block, int n) {
    for (int i = 0; i < n; i++) {
      block[i] = start + column * strides[axes];
      advance(1);
    }
  }

  private void advance(int run) {
    column += run;
    if (column == sizes[axes]) {
      column = 0;
      nextRow();
    }
  }
}
