package gradus.book.live;

import gradus.figures.plot.Plot;
import java.util.Arrays;

/** The loss before each step so far. */
final class LossCurve {
  /** More points than this cannot be told apart in the picture, but slow it down. */
  private static final int MOST_POINTS = 400;

  private double[] losses = new double[64];
  private int size;

  void add(double loss) {
    if (size == losses.length) {
      losses = Arrays.copyOf(losses, 2 * size);
    }
    losses[size++] = loss;
  }

  int size() {
    return size;
  }

  /** Draws the losses, or every second or third where there are many. */
  String svg(String description) {
    int stride = (size - 1) / MOST_POINTS + 1;
    int count = (size - 1) / stride + 1;
    double[] steps = new double[count];
    double[] shown = new double[count];
    for (int i = 0; i < count; i++) {
      steps[i] = (double) i * stride;
      shown[i] = losses[i * stride];
    }
    return Plot.of("step", "loss").line("", steps, shown).svg(description);
  }
}
