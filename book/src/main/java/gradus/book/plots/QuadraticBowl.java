package gradus.book.plots;

import gradus.figures.plot.Plot;
import gradus.scalar.GradientDescent;
import gradus.scalar.GradientDescent.Point;
import gradus.scalar.Value;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gradient descent on {@code (x - 3)^2 + (y - 2)^2}: a straight line, since each step leaves the
 * same share, 0.64, of the value.
 */
public final class QuadraticBowl implements Supplier<Plot> {
  private static final double LEARNING_RATE = 0.1;
  private static final int STEPS = 50;

  @Override
  public Plot get() {
    double[] values = descent().stream().mapToDouble(Point::value).toArray();
    return Plot.of("step", "f(x, y)")
        .logY()
        .line("f", Steps.upTo(STEPS), values)
        .note(32, 1e-2, "each step leaves 64 %");
  }

  /** Returns the start (0, 0), and where the descent stands after each step. */
  static List<Point> descent() {
    return new GradientDescent(LEARNING_RATE).minimise(QuadraticBowl::of, STEPS, 0, 0);
  }

  private static Value of(Value... at) {
    return at[0].sub(3).pow(2).add(at[1].sub(2).pow(2));
  }
}
