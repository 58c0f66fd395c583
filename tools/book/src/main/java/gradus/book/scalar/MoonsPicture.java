package gradus.book.scalar;

import gradus.figures.plot.Mark;
import gradus.figures.plot.Plot;
import gradus.scalar.Sample;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Two moons, and the line where a network's score is zero: for the book and for the live page. */
public final class MoonsPicture {
  private MoonsPicture() {}

  /** Returns the points alone, each class with its mark. */
  public static Plot of(List<Sample> samples) {
    return points(Plot.of("x", "y"), samples);
  }

  /**
   * Returns the points upon the regions of both classes.
   *
   * @param score the network's score at (x, y); its sign is the class
   * @param columns how many places across are asked for it
   * @param rows how many places up are asked for it
   */
  public static Plot of(List<Sample> samples, DoubleBinaryOperator score, int columns, int rows) {
    double[] xs = spread(-1.5, 2.5, columns);
    double[] ys = spread(-0.9, 1.4, rows);
    double[][] scores = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        scores[i][j] = score.applyAsDouble(xs[j], ys[i]);
      }
    }
    return points(Plot.of("x", "y").region(xs, ys, scores), samples);
  }

  private static Plot points(Plot plot, List<Sample> samples) {
    Plot first = points(plot, "class −1", samples, -1, Mark.CIRCLE);
    return points(first, "class 1", samples, 1, Mark.TRIANGLE);
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
