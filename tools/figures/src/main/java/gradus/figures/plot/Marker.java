package gradus.figures.plot;

import gradus.figures.Xml;

/**
 * One point with a label beside it.
 *
 * @param at the one point
 * @param side where the label stands, or null for wherever there is room
 */
record Marker(Coordinates at, String label, Side side) {
  private static final double RADIUS = 6.5;

  static Marker of(double x, double y, String label, Side side) {
    return new Marker(Coordinates.of(label, new double[] {x}, new double[] {y}), label, side);
  }

  /** Draws the marker, unless the point lies beyond what the axes show. */
  void draw(Xml xml, Scale x, Scale y) {
    if (!x.shows(at.xs()[0]) || !y.shows(at.ys()[0])) {
      return;
    }
    double left = x.at(at.xs()[0]);
    double top = y.at(at.ys()[0]);
    if (side != Side.ON) {
      dot(xml, left, top);
    }
    text(xml, left, top, side != null ? side : roomier(left, x.end()));
  }

  private static void dot(Xml xml, double left, double top) {
    xml.start("path")
        .attribute("class", "plot-marker")
        .attribute("fill", "currentColor")
        .attribute("d", new PathData().circle(left, top, RADIUS).toString())
        .end("path");
  }

  private Side roomier(double left, double end) {
    boolean fits = Side.RIGHT.x(left) + Lettering.width(label) <= end;
    return fits ? Side.RIGHT : Side.LEFT;
  }

  private void text(Xml xml, double left, double top, Side beside) {
    xml.start("text")
        .attribute("class", "plot-note")
        .attribute("x", beside.x(left))
        .attribute("y", beside.y(top))
        .attribute("dy", beside.down)
        .attribute("text-anchor", beside.anchor)
        .attribute("fill", "currentColor")
        .text(label)
        .end("text");
  }
}
