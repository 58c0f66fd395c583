package gradus.book.samples;

import gradus.scalar.GradientDescent;
import gradus.scalar.GradientDescent.Point;
import gradus.scalar.Value;
import java.util.List;
import java.util.Locale;

/** Rolls down the bowl {@code (x - 3)^2 + (y - 2)^2} from (0, 0) in 50 steps. */
public final class S002_15 extends Sample {
  public static void main(String[] args) {
    new S002_15().run();
  }

  @Override
  public void run() {
    List<Point> way = roll();
    List<Point> moved = way.subList(1, 51);
    keep("x after each step", moved.stream().mapToDouble(p -> p.x().get(0)).toArray());
    keep("y after each step", moved.stream().mapToDouble(p -> p.x().get(1)).toArray());
    keep("f before each step", way.stream().limit(50).mapToDouble(Point::value).toArray());
    Point end = way.get(50);
    keep("f at the end", end.value());
    keep("distance", Math.hypot(end.x().get(0) - 3, end.x().get(1) - 2));
  }

  // tag::code[]
  private static Value bowl(Value... x) {
    return x[0].sub(3).pow(2).add(x[1].sub(2).pow(2));
  }

  private static List<Point> roll() {
    GradientDescent descent = new GradientDescent(0.1);
    List<Point> way = descent.minimise(S002_15::bowl, 50, 0, 0);
    for (int step = 0; step <= 50; step += 10) {
      double x = way.get(step).x().get(0);
      double y = way.get(step).x().get(1);
      double f = way.get(step).value();
      String line = "step %2d  x = %.4f  y = %.4f  f = %.2e";
      say(String.format(Locale.ROOT, line, step, x, y, f));
    }
    return way;
  }
  // end::code[]
}
