package gradus.figures.graph;

import gradus.figures.Numbers;
import java.util.List;

/**
 * An edge as it is drawn.
 *
 * @param edge what it connects
 * @param start where it leaves the box of its operand
 * @param end where it meets the box of its operation
 * @param curves its line
 * @param label the middle of its label
 */
record Route(Edge edge, Point start, Point end, List<Curve> curves, Point label) {
  /** Returns the line as the data of an SVG path. */
  String path() {
    StringBuilder path = new StringBuilder("M").append(text(curves.get(0).start()));
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      if (!isStraight(curve)) {
        path.append('C').append(text(curve.first()));
        path.append(' ').append(text(curve.second()));
        path.append(' ').append(text(curve.end()));
      } else if (i + 1 == curves.size() || !isStraight(curves.get(i + 1))) {
        path.append('L').append(text(curve.end()));
      }
    }
    return path.toString();
  }

  private static boolean isStraight(Curve curve) {
    return Math.abs(curve.start().x() - curve.end().x()) < 0.05
        || Math.abs(curve.start().y() - curve.end().y()) < 0.05;
  }

  private static String text(Point point) {
    return Numbers.pixels(point.x()) + "," + Numbers.pixels(point.y());
  }
}
