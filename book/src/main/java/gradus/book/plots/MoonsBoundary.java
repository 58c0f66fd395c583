package gradus.book.plots;

import gradus.book.scalar.MoonsPicture;
import gradus.figures.plot.Plot;
import java.util.function.Supplier;

/** Two moons, and the line that a trained network draws between them. */
public final class MoonsBoundary implements Supplier<Plot> {
  private static final int COLUMNS = 100;
  private static final int ROWS = 60;

  @Override
  public Plot get() {
    MoonsTraining training = MoonsTraining.done();
    return MoonsPicture.of(training.samples(), training::score, COLUMNS, ROWS);
  }
}
