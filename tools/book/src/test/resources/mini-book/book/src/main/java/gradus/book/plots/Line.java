package gradus.book.plots;

import gradus.figures.plot.Plot;
import java.util.function.Supplier;

/** A straight line. */
public final class Line implements Supplier<Plot> {
  @Override
  public Plot get() {
    return Plot.of("x", "y").curve("y", x -> 2 * x, 0, 1);
  }
}
