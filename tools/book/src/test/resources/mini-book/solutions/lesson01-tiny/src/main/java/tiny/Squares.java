package tiny;

/** Squares. */
final class Squares {
  private Squares() {}

  /** Returns the square of a number. */
  static int square(int n) {
    // BEGIN SOLUTION 1.2 square
    return n * n;
    // END SOLUTION
  }
}
