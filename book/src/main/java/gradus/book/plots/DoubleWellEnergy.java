package gradus.book.plots;

import gradus.figures.plot.Mark;
import gradus.figures.plot.Plot;
import gradus.scalar.GradientDescent.Point;
import java.util.function.Supplier;

/** The potential after each of the first 20 steps: a fall, and then the valley's floor. */
public final class DoubleWellEnergy implements Supplier<Plot> {
  /** The other 180 steps look like the last of these. */
  private static final int SHOWN = 20;

  @Override
  public Plot get() {
    double[] values =
        Potential.descent().stream().limit(SHOWN + 1).mapToDouble(Point::value).toArray();
    return Plot.of("step", "V(x)")
        .line("V(x)", Steps.upTo(SHOWN), values)
        .points("", Steps.upTo(SHOWN), values, Mark.CIRCLE);
  }
}
