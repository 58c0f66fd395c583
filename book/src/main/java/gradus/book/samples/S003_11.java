package gradus.book.samples;

import gradus.scalar.GradientDescent;
import gradus.scalar.GradientDescent.Point;
import gradus.scalar.Value;
import java.util.List;
import java.util.Locale;

/** Lets a particle roll into one of the two wells of {@code x^4 - 10x^2 + 5}. */
public final class S003_11 extends Sample {
  public static void main(String[] args) {
    new S003_11().run();
  }

  @Override
  public void run() {
    List<Point> way = roll();
    print("bottom of the well", Math.sqrt(5));
    keep("x", way.stream().mapToDouble(p -> p.x().get(0)).toArray());
    keep("V", way.stream().mapToDouble(Point::value).toArray());
  }

  // tag::code[]
  private static Value potential(Value... x) {
    return x[0].pow(4).sub(x[0].pow(2).mul(10)).add(5);
  }

  private static List<Point> roll() {
    GradientDescent descent = new GradientDescent(0.01);
    List<Point> way = descent.minimise(S003_11::potential, 200, 3);
    for (int step : new int[] {0, 1, 2, 5, 10, 20, 200}) {
      double x = way.get(step).x().get(0);
      double energy = way.get(step).value();
      String line = "step %3d  x = %.6f  V = %10.6f";
      say(String.format(Locale.ROOT, line, step, x, energy));
    }
    return way;
  }
  // end::code[]
}
