package gradus.openblas;

/** Where the rows of a matrix lie in an array. */
final class Extent {
  private Extent() {}

  /**
   * Checks the place of an operand of shape (rows, columns), or of its transpose, and returns the
   * leading dimension that BLAS may look at.
   *
   * @throws IllegalArgumentException if a size is negative, or if rows overlap
   * @throws IndexOutOfBoundsException if an element would lie outside the array
   */
  static int leading(
      String name, boolean transposed, int rows, int columns, int offset, int leading, int length) {
    return transposed
        ? stored(name, columns, rows, offset, leading, length)
        : stored(name, rows, columns, offset, leading, length);
  }

  private static int stored(
      String name, int rows, int columns, int offset, int leading, int length) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "%s: %d rows of %d elements: sizes are 0 or more".formatted(name, rows, columns));
    }
    if (rows > 1 && leading < columns) {
      throw new IllegalArgumentException(
          "%s: rows of %d elements lie %d apart: the leading dimension must be %d or more"
              .formatted(name, columns, leading, columns));
    }
    // A single row has no next one, so its leading dimension may be anything; BLAS still looks.
    int distance = rows > 1 ? leading : columns;
    if (rows > 0 && columns > 0) {
      long end = offset + (rows - 1L) * distance + columns;
      if (offset < 0 || end > length) {
        throw new IndexOutOfBoundsException(
            "%s: %d rows of %d elements, %d apart, take the indices %d to %d; the array has %d"
                .formatted(name, rows, columns, distance, offset, end - 1, length));
      }
    }
    return Math.max(distance, 1);
  }
}
