package gradus.book.plots;

import gradus.figures.plot.Plot;
import gradus.scalar.Value;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * How wrong a measured derivative is: a long step sees the curve bend, a short one drowns in
 * rounding, and the best lies between.
 *
 * <p>The function squares three times, {@code x^8}, and is measured at 2; what is right, 1024, says
 * backward().
 */
public final class GradientCheckError implements Supplier<Plot> {
  private static final int PER_DECADE = 8;
  private static final int DECADES = 14;
  private static final double AT = 2;

  @Override
  public Plot get() {
    double[] steps = new double[PER_DECADE * DECADES + 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.pow(10, -1 - (double) i / PER_DECADE);
    }
    return Plot.of("step", "relative error")
        .logX()
        .logY()
        .line("one-sided, double", steps, errors(steps, GradientCheckError::oneSided))
        .line("central, double", steps, errors(steps, GradientCheckError::central))
        .line("central, float", steps, errors(steps, GradientCheckError::centralInFloat))
        .note(1e-12, 1e-10, "rounding")
        .note(4e-3, 1e-9, "truncation");
  }

  /** Measures with one step forward. */
  static double oneSided(double step) {
    return (inDouble(AT + step) - inDouble(AT)) / step;
  }

  /** Measures with a step forward and one back. */
  static double central(double step) {
    return (inDouble(AT + step) - inDouble(AT - step)) / (2 * step);
  }

  /** Does the same in numbers of about seven digits, which the engine does not have. */
  static double centralInFloat(double step) {
    float at = (float) AT;
    float h = (float) step;
    return (inFloat(at + h) - inFloat(at - h)) / (2 * h);
  }

  /** Returns how far a measured derivative is from the true one, in proportion to it. */
  static double error(double measured) {
    Value x = Value.of(AT);
    eighthPower(x).backward();
    double error = Math.abs(measured - x.grad()) / x.grad();
    // By luck it may be 0, which has no place on a logarithmic axis.
    return Math.max(error, Math.ulp(1.0));
  }

  private static double[] errors(double[] steps, DoubleUnaryOperator measure) {
    double[] errors = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      errors[i] = error(measure.applyAsDouble(steps[i]));
    }
    return errors;
  }

  private static Value eighthPower(Value x) {
    Value a = x.mul(x);
    Value b = a.mul(a);
    return b.mul(b);
  }

  private static double inDouble(double x) {
    return eighthPower(Value.of(x)).data();
  }

  private static float inFloat(float x) {
    float a = x * x;
    float b = a * a;
    return b * b;
  }
}
