package gradus.book.plots;

/** The numbers 0, 1, 2 and so on, along an axis. */
final class Steps {
  private Steps() {}

  /** Returns the numbers from 0 to the last. */
  static double[] upTo(int last) {
    double[] steps = new double[last + 1];
    for (int i = 0; i <= last; i++) {
      steps[i] = i;
    }
    return steps;
  }
}
