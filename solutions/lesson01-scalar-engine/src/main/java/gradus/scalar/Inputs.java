package gradus.scalar;

/** The numbers a function is evaluated at, checked, and the leaves that stand for them. */
final class Inputs {
  private Inputs() {}

  /**
   * Returns a new leaf for every number.
   *
   * @throws IllegalArgumentException if there is no number, or one is infinite or NaN
   */
  static Value[] leaves(double... x) {
    check(x);
    Value[] leaves = new Value[x.length];
    for (int i = 0; i < x.length; i++) {
      leaves[i] = Value.of(x[i]);
    }
    return leaves;
  }

  /**
   * Refuses numbers at which no derivative can be taken.
   *
   * @throws IllegalArgumentException if there is no number, or one is infinite or NaN
   */
  static void check(double... x) {
    if (x.length == 0) {
      throw new IllegalArgumentException(
          "no inputs: a derivative needs at least one; pass the point to evaluate at");
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException(
            "input " + i + " is " + x[i] + ": expected a finite number; check where it came from");
      }
    }
  }
}
