package gradus.book.samples;

import gradus.scalar.GradientDescent;
import gradus.scalar.GradientDescent.Point;
import gradus.scalar.Value;
import java.util.List;
import java.util.Locale;

/** Exercise 1 of tutorial 003: the minimum of {@code (x - 3)^2 + 2}. */
public final class S003_ex1 extends Sample {
  public static void main(String[] args) {
    new S003_ex1().run();
  }

  @Override
  public void run() {
    List<Point> way = roll();
    List<Point> moved = way.subList(1, 101);
    keep("x after each step", moved.stream().mapToDouble(p -> p.x().get(0)).toArray());
    keep("x at the end", way.get(100).x().get(0));
    keep("f at the end", way.get(100).value());
  }

  // tag::code[]
  private static Value parabola(Value... x) {
    return x[0].sub(3).pow(2).add(2);
  }

  private static List<Point> roll() {
    GradientDescent descent = new GradientDescent(0.1);
    List<Point> way = descent.minimise(S003_ex1::parabola, 100, 0);
    for (int step : new int[] {0, 1, 2, 3, 10, 100}) {
      double x = way.get(step).x().get(0);
      double f = way.get(step).value();
      String line = "step %3d  x = %.6f  f = %.6f";
      say(String.format(Locale.ROOT, line, step, x, f));
    }
    return way;
  }
  // end::code[]
}
