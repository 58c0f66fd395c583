package gradus.book.plots;

import gradus.figures.plot.Mark;
import gradus.figures.plot.Plot;
import gradus.scalar.Sample;
import java.util.List;
import java.util.function.Supplier;

/** Two moons, and the line that a trained network draws between them. */
public final class MoonsBoundary implements Supplier<Plot> {
  private static final int COLUMNS = 100;
  private static final int ROWS = 60;

  @Override
  public Plot get() {
    MoonsTraining training = MoonsTraining.done();
    double[] xs = spread(-1.5, 2.5, COLUMNS);
    double[] ys = spread(-0.9, 1.4, ROWS);
    double[][] scores = new double[ROWS][COLUMNS];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        scores[i][j] = training.score(xs[j], ys[i]);
      }
    }
    Plot plot = Plot.of("x", "y").region(xs, ys, scores);
    plot = points(plot, "class −1", training.samples(), -1, Mark.CIRCLE);
    return points(plot, "class 1", training.samples(), 1, Mark.TRIANGLE);
  }

  private static Plot points(Plot plot, String name, List<Sample> samples, int label, Mark mark) {
    List<Sample> ofClass = samples.stream().filter(sample -> sample.label() == label).toList();
    double[] xs = ofClass.stream().mapToDouble(Sample::x).toArray();
    double[] ys = ofClass.stream().mapToDouble(Sample::y).toArray();
    return plot.points(name, xs, ys, mark);
  }

  private static double[] spread(double from, double to, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = from + (to - from) * i / (count - 1);
    }
    return numbers;
  }
}
