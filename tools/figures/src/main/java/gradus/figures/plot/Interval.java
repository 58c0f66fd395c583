package gradus.figures.plot;

/** All numbers between two. */
record Interval(double from, double to) {
  /** Contains nothing; its union with any other interval is that one. */
  static final Interval NOTHING = new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Returns the shortest interval that holds all the numbers. */
  static Interval of(double... numbers) {
    double from = NOTHING.from;
    double to = NOTHING.to;
    for (double number : numbers) {
      from = Math.min(from, number);
      to = Math.max(to, number);
    }
    return new Interval(from, to);
  }

  Interval union(Interval other) {
    return new Interval(Math.min(from, other.from), Math.max(to, other.to));
  }

  /** Returns whether a number lies inside, but for rounding. */
  boolean contains(double number) {
    double slack = 1e-9 * (to - from);
    return number >= from - slack && number <= to + slack;
  }

  /** Returns the interval made longer at both ends. */
  Interval widened(double more) {
    return new Interval(from - more, to + more);
  }

  /** Returns the same interval on a logarithmic axis. */
  Interval log10() {
    return from > to ? NOTHING : new Interval(Math.log10(from), Math.log10(to));
  }

  /** Returns the interval whose {@link #log10()} this is. */
  Interval exp10() {
    return new Interval(Math.max(Double.MIN_VALUE, Math.pow(10, from)), Math.pow(10, to));
  }

  /** Returns this interval, or one around it if it has no length and so could not be drawn. */
  Interval opened(double room) {
    return from < to ? this : new Interval(from - room, to + room);
  }
}
