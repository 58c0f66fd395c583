package gradus.figures.plot;

import gradus.figures.Xml;

/** A mark at each point. */
record Points(String name, Coordinates at, Mark mark) implements Series {
  private static final double RADIUS = 6;

  @Override
  public boolean isLine() {
    return false;
  }

  @Override
  public void draw(Xml xml, Scale x, Scale y, int tone) {
    PathData path = new PathData();
    for (int i = 0; i < at.xs().length; i++) {
      if (x.shows(at.xs()[i]) && y.shows(at.ys()[i])) {
        mark.draw(path, x.at(at.xs()[i]), y.at(at.ys()[i]), RADIUS);
      }
    }
    fill(xml, path, tone);
  }

  @Override
  public void sample(Xml xml, double left, double middle, int tone) {
    PathData path = new PathData();
    mark.draw(path, left + Legend.SAMPLE / 2, middle, RADIUS);
    fill(xml, path, tone);
  }

  private static void fill(Xml xml, PathData path, int tone) {
    xml.start("path")
        .attribute("class", "plot-points " + SvgPlot.tone(tone))
        .attribute("fill", "currentColor")
        .attribute("d", path.toString())
        .end("path");
  }
}
