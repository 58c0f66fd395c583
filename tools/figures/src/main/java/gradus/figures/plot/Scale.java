package gradus.figures.plot;

/**
 * Where the numbers of an axis lie in the picture.
 *
 * @param shown the numbers from one end of the axis to the other
 * @param start where the smallest lies, in pixels
 * @param end where the largest lies; above {@code start} in the picture for y
 */
record Scale(Interval shown, boolean log, double start, double end) {
  /** The share of the axis that is left free beyond the data. */
  private static final double MARGIN = 0.05;

  /** Farther out than this, nobody sees where a line goes. */
  private static final double FAR = 100_000;

  /**
   * Chooses what an axis shows.
   *
   * @param tight what may reach to the ends of the axis
   * @param loose what wants to stand clear of them
   */
  static Interval shown(Axis axis, Interval tight, Interval loose) {
    if (axis.fixed() != null) {
      return axis.fixed();
    }
    if (axis.log()) {
      return withMargin(tight.log10(), loose.log10(), 1).exp10();
    }
    Interval data = tight.union(loose);
    if (Double.isInfinite(data.to() - data.from())) {
      throw new IllegalArgumentException(
          ("numbers from " + data.from() + " to " + data.to())
              + ": too far apart for an axis; give it a range");
    }
    double room = data.from() == 0 ? 1 : Math.abs(data.from()) / 2;
    Interval shown = withMargin(tight, loose, room);
    // A loss or a count that comes near 0 stands on 0, and not above less than nothing.
    boolean nearZero = data.from() >= 0 && shown.from() < 0.1 * data.to();
    return nearZero ? new Interval(0, shown.to()) : shown;
  }

  private static Interval withMargin(Interval tight, Interval loose, double room) {
    Interval all = tight.union(loose).opened(room);
    Interval clear = loose.widened(MARGIN * (all.to() - all.from()));
    return tight.union(clear).opened(room);
  }

  /** Returns where a number lies, in pixels. */
  double at(double number) {
    double share =
        log
            ? (Math.log(number) - Math.log(shown.from()))
                / (Math.log(shown.to()) - Math.log(shown.from()))
            : (number - shown.from()) / (shown.to() - shown.from());
    double pixels = start + share * (end - start);
    return Math.max(-FAR, Math.min(FAR, pixels));
  }

  /** Returns where all numbers lie, in pixels. */
  double[] at(double... numbers) {
    double[] pixels = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      pixels[i] = at(numbers[i]);
    }
    return pixels;
  }

  /** Returns whether a number is between the ends of the axis. */
  boolean shows(double number) {
    return log ? shown.log10().contains(Math.log10(number)) : shown.contains(number);
  }
}
