package gradus.figures.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * The points that an edge passes, and the smooth curve through them.
 *
 * <p>At a knot the edge either runs straight along or, between two such knots, leans as a monotone
 * interpolation does (Fritsch and Carlson, 1980): it never swings beyond its knots.
 */
final class Knots {
  /** Makes one S of two equal halves; up to twice the harmonic mean stays monotone. */
  private static final double STEEPER = 1.5;

  private final List<Knot> knots = new ArrayList<>();

  private record Knot(double along, double across, boolean straight) {}

  /** Adds a knot in which the edge runs straight along. */
  void straight(double along, double across) {
    knots.add(new Knot(along, across, true));
  }

  /** Adds a knot in which the edge may lean. */
  void leaning(double along, double across) {
    knots.add(new Knot(along, across, false));
  }

  /** Returns the curves from knot to knot. */
  List<Curve> curves(Orientation orientation) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 1; i < knots.size(); i++) {
      Knot from = knots.get(i - 1);
      Knot to = knots.get(i);
      double third = (to.along - from.along) / 3;
      if (third > 0) {
        curves.add(
            new Curve(
                orientation.point(from.along, from.across),
                orientation.point(from.along + third, from.across + third * slope(i - 1)),
                orientation.point(to.along - third, to.across - third * slope(i)),
                orientation.point(to.along, to.across)));
      }
    }
    return curves;
  }

  private double slope(int i) {
    if (knots.get(i).straight) {
      return 0;
    }
    double before = knots.get(i).along - knots.get(i - 1).along;
    double after = knots.get(i + 1).along - knots.get(i).along;
    double in = (knots.get(i).across - knots.get(i - 1).across) / before;
    double out = (knots.get(i + 1).across - knots.get(i).across) / after;
    if (in * out <= 0) {
      return 0;
    }
    double first = 2 * after + before;
    double second = after + 2 * before;
    return STEEPER * (first + second) / (first / in + second / out);
  }
}
