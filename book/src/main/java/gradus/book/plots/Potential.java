package gradus.book.plots;

import gradus.scalar.GradientDescent;
import gradus.scalar.Value;
import java.util.List;

/** The double well {@code V(x) = x^4 - 10 x^2 + 5}, and the way down into its right half. */
final class Potential {
  static final double START = 3;
  static final double LEARNING_RATE = 0.01;
  static final int STEPS = 200;

  private Potential() {}

  /** Returns V(x), and records its graph. */
  static Value of(Value x) {
    return x.pow(4).sub(x.pow(2).mul(10)).add(5);
  }

  /** Returns the number V(x). */
  static double at(double x) {
    return of(Value.of(x)).data();
  }

  /** Returns the start of a gradient descent, and where it stands after each step. */
  static List<GradientDescent.Point> descent() {
    return new GradientDescent(LEARNING_RATE).minimise(x -> of(x[0]), STEPS, START);
  }
}
