package gradus.array;

/**
 * Copies large arrays that lie across each other, as a matrix and its transpose do.
 *
 * <p>Read in the order of the one, the other jumps to another cache line with every element, and
 * comes back to it too late. So the plane of the two axes along which they run is copied in small
 * tiles, whose lines all stay in the cache.
 */
final class Transposition {
  private static final int TILE = 32;
  private static final int SMALLEST = 1 << 14;

  private Transposition() {}

  /** Returns whether the arrays are large and run along different axes. */
  static boolean pays(Layout from, Layout to) {
    if (to.shape().numel() < SMALLEST || from.isUniform()) {
      return false;
    }
    int x = nearest(from);
    int z = nearest(to);
    boolean wide = to.shape().size(x) >= TILE / 2 && to.shape().size(z) >= TILE / 2;
    return x != z && wide && from.stride(z) != 0;
  }

  /** Returns the axis along which the next element is nearest. */
  private static int nearest(Layout layout) {
    int result = 0;
    int least = Integer.MAX_VALUE;
    for (int axis = 0; axis < layout.shape().rank(); axis++) {
      int stride = Math.abs(layout.stride(axis));
      if (layout.shape().size(axis) > 1 && stride != 0 && stride < least) {
        result = axis;
        least = stride;
      }
    }
    return result;
  }

  /** Copies all elements between arrays of one shape and type for which this pays. */
  static void copy(NdArray from, NdArray to) {
    int x = nearest(from.layout());
    int z = nearest(to.layout());
    for (int axis = 0; axis < to.rank(); axis++) {
      if (axis != x && axis != z) {
        for (int i = 0; i < to.shape().size(axis); i++) {
          copy(from.select(axis, i), to.select(axis, i));
        }
        return;
      }
    }
    NdArray source = x < z ? from : from.transpose(0, 1);
    NdArray target = x < z ? to : to.transpose(0, 1);
    int rows = target.shape().size(0);
    int columns = target.shape().size(1);
    Threads.split(0, rows, columns, (i, end) -> copyRows(source, target, i, end));
  }

  /** Copies rows, along which the target runs; the source runs along columns. */
  private static void copyRows(NdArray from, NdArray to, int first, int end) {
    Elements elements = Elements.of(to.dtype());
    Object source = from.storage().buffer();
    Object target = to.storage().buffer();
    Layout x = from.layout();
    Layout z = to.layout();
    int columns = z.shape().size(1);
    for (int row = first; row < end; row += TILE) {
      for (int column = 0; column < columns; column += TILE) {
        int width = Math.min(TILE, columns - column);
        for (int i = row; i < Math.min(row + TILE, end); i++) {
          int at = x.offset() + i * x.stride(0) + column * x.stride(1);
          int place = z.offset() + i * z.stride(0) + column * z.stride(1);
          elements.copy(source, at, x.stride(1), target, place, z.stride(1), width);
        }
      }
    }
  }
}
