package gradus.figures.graph;

/** A cubic Bézier curve. */
record Curve(Point start, Point first, Point second, Point end) {
  /** Returns the point at a time from 0 to 1. */
  Point at(double time) {
    double left = 1 - time;
    double a = left * left * left;
    double b = 3 * left * left * time;
    double c = 3 * left * time * time;
    double d = time * time * time;
    return new Point(
        a * start.x() + b * first.x() + c * second.x() + d * end.x(),
        a * start.y() + b * first.y() + c * second.y() + d * end.y());
  }
}
