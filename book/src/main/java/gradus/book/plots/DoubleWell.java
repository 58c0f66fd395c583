package gradus.book.plots;

import gradus.figures.plot.Mark;
import gradus.figures.plot.Plot;
import gradus.figures.plot.Side;
import gradus.scalar.GradientDescent.Point;
import java.util.List;
import java.util.function.Supplier;

/** Two valleys, and gradient descent rolling into the nearer one without ever seeing the other. */
public final class DoubleWell implements Supplier<Plot> {
  private static final double END = 3.6;

  @Override
  public Plot get() {
    List<Point> way = Potential.descent();
    double[] xs = way.stream().mapToDouble(point -> point.x().get(0)).toArray();
    double[] values = way.stream().mapToDouble(Point::value).toArray();
    int last = way.size() - 1;
    return Plot.of("x", "V(x)")
        .curve("potential V(x)", Potential::at, -END, END)
        .points("gradient descent", xs, values, Mark.CIRCLE)
        .marker(xs[0], values[0], "start", Side.LEFT)
        .marker(xs[last], values[last], "end", Side.ABOVE);
  }
}
