package gradus.figures.plot;

/**
 * Points of the plane, none of them infinite or NaN.
 *
 * @param xs as many as {@code ys}, and at least one
 */
record Coordinates(double[] xs, double[] ys) {
  /**
   * Copies the numbers.
   *
   * @param name what an error message calls them
   */
  static Coordinates of(String name, double[] xs, double[] ys) {
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(
          quote(name) + xs.length + " x and " + ys.length + " y: expected as many x as y");
    }
    if (xs.length == 0) {
      throw new IllegalArgumentException(quote(name) + "no points: expected one at least");
    }
    return new Coordinates(finite(name, "x", xs), finite(name, "y", ys));
  }

  /** Copies numbers, unless one of them has no place in a picture. */
  static double[] finite(String name, String letter, double... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new IllegalArgumentException(
            (quote(name) + letter + "[" + i + "] is " + numbers[i])
                + ": expected a finite number; leave it out, or look where it comes from");
      }
    }
    return numbers.clone();
  }

  /** Refuses numbers that an axis cannot show. */
  void check(String name, Axis x, Axis y) {
    if (x.log()) {
      positive(name, "x", xs);
    }
    if (y.log()) {
      positive(name, "y", ys);
    }
  }

  private static void positive(String name, String letter, double... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] <= 0) {
        throw new IllegalArgumentException(
            (quote(name) + letter + "[" + i + "] is " + numbers[i])
                + (": a logarithmic axis shows positive numbers only; leave it out, or")
                + (" use a linear axis"));
      }
    }
  }

  private static String quote(String name) {
    return name.isEmpty() ? "" : "'" + name + "': ";
  }
}
