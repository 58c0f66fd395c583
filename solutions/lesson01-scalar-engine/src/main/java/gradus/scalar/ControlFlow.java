package gradus.scalar;

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
    // BEGIN SOLUTION 1.8 squareOrCube
    if (x.data() > 1) {
      return x.pow(2);
    }
    return x.pow(3);
    // END SOLUTION
  }

  /**
   * Returns {@code x^n} for a whole n, not negative, as n multiplications: {@code 1 * x * x ...}.
   */
  public static Value power(Value x, int n) {
    // BEGIN SOLUTION 1.8 power
    Value product = Value.of(1);
    for (int i = 0; i < n; i++) {
      product = product.mul(x);
    }
    return product;
    // END SOLUTION
  }

  /** Doubles a positive x until it has reached the limit: after k rounds the slope is 2^k. */
  public static Value doubleUntil(Value x, double limit) {
    // BEGIN SOLUTION 1.8 doubleUntil
    Value result = x;
    while (result.data() < limit) {
      result = result.add(result);
    }
    return result;
    // END SOLUTION
  }

  /**
   * Returns the square root of a positive value by Newton's iteration, {@code r <- (r + a/r) / 2}
   * from r = 1, until r no longer moves by more than {@code 1e-12 * r}.
   *
   * <p>Only {@code +} and {@code /} are differentiated, yet the slope comes out as 1/(2 sqrt a).
   */
  public static Value sqrt(Value a) {
    // BEGIN SOLUTION 1.8 sqrt
    Value root = Value.of(1);
    double before;
    do {
      before = root.data();
      root = root.add(a.div(root)).div(2);
    } while (Math.abs(root.data() - before) > 1e-12 * before);
    return root;
    // END SOLUTION
  }
}
