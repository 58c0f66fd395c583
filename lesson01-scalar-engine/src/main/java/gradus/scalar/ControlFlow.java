package gradus.scalar;

import static gradus.exercise.Todo.todo;

/**
 * Functions with branches and loops, which need no rule of their own.
 *
 * <p>The graph is what ran. Java decides and repeats as in any program, by looking at {@code
 * data()}; each operation on the way records itself, and backward() never learns that there was an
 * {@code if}.
 */
public final class ControlFlow {
  private ControlFlow() {}

  /** Returns {@code x^2} where x is greater than 1, and {@code x^3} elsewhere. */
  public static Value squareOrCube(Value x) {
    // TODO 1.8 Branches and loops: squareOrCube
    //   An ordinary `if`. What does it have to ask x for?
    return todo("1.8");
  }

  /**
   * Returns {@code x^n} for a whole n, not negative, as n multiplications: {@code 1 * x * x ...}.
   */
  public static Value power(Value x, int n) {
    // TODO 1.8 Branches and loops: power
    //   An ordinary `for`: start with Value.of(1) and multiply by x,
    //   n times.
    return todo("1.8");
  }

  /** Doubles a positive x until it has reached the limit: after k rounds the slope is 2^k. */
  public static Value doubleUntil(Value x, double limit) {
    // TODO 1.8 Branches and loops: doubleUntil
    //   An ordinary `while`, as long as the number is below the limit.
    //   Each round computes a new value from the last: x stays as it
    //   is.
    return todo("1.8");
  }

  /**
   * Returns the square root of a positive value by Newton's iteration, {@code r <- (r + a/r) / 2}
   * from r = 1, until r no longer moves by more than {@code 1e-12 * r}.
   *
   * <p>Only {@code +} and {@code /} are differentiated, yet the slope comes out as 1/(2 sqrt a).
   */
  public static Value sqrt(Value a) {
    // TODO 1.8 Branches and loops: sqrt
    //   Start from Value.of(1), and replace r by (r + a/r) / 2 until
    //   a round moves the number by no more than 1e-12 * r.
    //   Not one round less: the derivative arrives one round after
    //   the number.
    return todo("1.8");
  }
}
