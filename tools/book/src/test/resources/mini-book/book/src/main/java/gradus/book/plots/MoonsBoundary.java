package gradus.book.plots;

import gradus.figures.plot.Plot;
import java.util.function.Supplier;

/** Stands for the border between the moons. */
public final class MoonsBoundary implements Supplier<Plot> {
  @Override
  public Plot get() {
    return Plot.of("x", "y").curve("y", x -> 2 * x, 0, 1);
  }
}
