package gradus.figures.plot;

/**
 * What one axis is asked to show: a title, linear or logarithmic, and a fixed range or null.
 *
 * @param fixed the range that was asked for, or null to take it from the data
 */
record Axis(String title, boolean log, Interval fixed) {
  static Axis of(String title) {
    return new Axis(title, false, null);
  }

  Axis logarithmic() {
    return new Axis(title, true, fixed).checked();
  }

  Axis from(double from, double to) {
    if (!(from < to) || Double.isInfinite(to - from)) {
      throw new IllegalArgumentException(
          "range " + from + " to " + to + ": expected two finite numbers, the smaller one first");
    }
    return new Axis(title, log, new Interval(from, to)).checked();
  }

  private Axis checked() {
    if (log && fixed != null && fixed.from() <= 0) {
      throw new IllegalArgumentException(
          ("range " + fixed.from() + " to " + fixed.to())
              + ": a logarithmic axis shows positive numbers only");
    }
    return this;
  }

  /** Returns numbers as far from each other along this axis, both ends included. */
  double[] spread(double from, double to, int count) {
    Axis axis = from(from, to);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      double share = (double) i / (count - 1);
      numbers[i] = axis.log ? from * Math.pow(to / from, share) : from * (1 - share) + to * share;
    }
    return numbers;
  }
}
