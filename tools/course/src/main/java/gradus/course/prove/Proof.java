package gradus.course.prove;

/** What is proved of every exercise. */
public enum Proof {
  /** The committed starter is what the solution generates, byte for byte, and it compiles. */
  GENERATED("starter generated"),
  /** Stubbed, every test of the exercise fails, by the exercise's own TODO. */
  UNTOUCHED_FAILS("untouched fails"),
  /** With the later exercises and the extra ones stubbed, every test of the exercise passes. */
  IN_ORDER("in order"),
  /** Solved, every visible and hidden test of the exercise passes. */
  SOLVED_PASSES("solved passes"),
  /** Every planted mistake compiles, is caught by a visible test, and is recorded. */
  WRONG_IS_CAUGHT("wrong is caught");

  private final String title;

  Proof(String title) {
    this.title = title;
  }

  /** Returns the heading of the proof's column. */
  public String title() {
    return title;
  }
}
