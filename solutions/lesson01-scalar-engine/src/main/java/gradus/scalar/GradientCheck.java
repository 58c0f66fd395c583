package gradus.scalar;

import java.util.ArrayList;
import java.util.List;

/**
 * One operand's derivative, told twice: by {@link Value#backward()} and by measuring.
 *
 * <p>Measuring needs no rule at all: move one operand a little up and a little down, and see how
 * far the result moves. What it finds is a little wrong, but never wrong in the same way as a rule.
 *
 * @param operand the position of the operand among the function's arguments
 * @param analytic what the chain rule says
 * @param numeric what the central difference says
 */
public record GradientCheck(int operand, double analytic, double numeric) {
  /** The relative step; about the smallest that rounding leaves ten good digits. */
  private static final double STEP = 1e-6;

  /**
   * Checks every operand of {@code f} at {@code x}, and returns the one that agrees least.
   *
   * @throws IllegalArgumentException if {@code x} is empty, or one of its numbers is not finite
   */
  public static GradientCheck of(ScalarFunction f, double... x) {
    Inputs.check(x);
    double[] gradient = gradient(f, x);
    List<GradientCheck> operands = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      operands.add(new GradientCheck(i, gradient[i], difference(f, x, i)));
    }
    return worst(operands);
  }

  /** Returns the derivative of {@code f} by each operand, as {@code backward()} computes it. */
  static double[] gradient(ScalarFunction f, double... x) {
    // BEGIN SOLUTION 1.7 gradient
    Value[] leaves = Inputs.leaves(x);
    f.at(leaves).backward();
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      gradient[i] = leaves[i].grad();
    }
    return gradient;
    // END SOLUTION
  }

  /** Returns the central difference of {@code f} at {@code x} by operand {@code i}. */
  static double difference(ScalarFunction f, double[] x, int i) {
    // BEGIN SOLUTION 1.7 difference
    double[] up = x.clone();
    double[] down = x.clone();
    up[i] += step(x[i]);
    down[i] -= step(x[i]);
    return (result(f, up) - result(f, down)) / (up[i] - down[i]);
    // END SOLUTION
  }

  /**
   * Returns the check with the largest {@link #error()}, the first of them if there are several.
   */
  static GradientCheck worst(List<GradientCheck> operands) {
    // BEGIN SOLUTION 1.7 worst
    GradientCheck worst = operands.get(0);
    for (GradientCheck operand : operands) {
      if (operand.error() > worst.error()) {
        worst = operand;
      }
    }
    return worst;
    // END SOLUTION
  }

  /**
   * Returns how far to move an operand: {@code 1e-6}, and in proportion where {@code |x| > 1}.
   *
   * <p>A longer step sees the curve bend, a shorter one drowns in rounding: near 1e8 two doubles
   * lie 1.5e-8 apart, so that a step of 1e-6 would be off by a percent.
   */
  static double step(double x) {
    return STEP * Math.max(1, Math.abs(x));
  }

  /** Returns the number that {@code f} computes at {@code x}. */
  static double result(ScalarFunction f, double... x) {
    return f.at(Inputs.leaves(x)).data();
  }

  /**
   * Returns the distance of the two derivatives, in proportion to the larger where that exceeds 1.
   *
   * <p>Infinity if there is no such distance: a NaN must fail a check, and every comparison with
   * NaN is false.
   */
  public double error() {
    double scale = Math.max(1, Math.max(Math.abs(analytic), Math.abs(numeric)));
    double error = Math.abs(analytic - numeric) / scale;
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** Returns whether the two derivatives agree; 1e-6 is a good tolerance for a smooth function. */
  public boolean passes(double tolerance) {
    return error() <= tolerance;
  }

  /** Returns a sentence such as "operand 1: backward() says 2.0, measuring 3.0, error 0.33". */
  @Override
  public String toString() {
    return "operand "
        + operand
        + (": backward() says " + analytic)
        + (", measuring " + numeric)
        + (", error " + error());
  }
}
