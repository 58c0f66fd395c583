package gradus.book.plots;

import gradus.figures.plot.Plot;
import java.util.function.Supplier;

/** The loss of a network that learns to tell two moons apart: up in a leap, then down to near 0. */
public final class MoonsLoss implements Supplier<Plot> {
  @Override
  public Plot get() {
    return Plot.of("step", "loss")
        .line("loss", Steps.upTo(MoonsTraining.STEPS), MoonsTraining.done().losses());
  }
}
