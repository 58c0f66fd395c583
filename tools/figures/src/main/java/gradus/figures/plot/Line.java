package gradus.figures.plot;

import gradus.figures.Xml;

/** Points joined by a line. */
record Line(String name, Coordinates at) implements Series {
  /** Lines of different tones differ in their dashes too, for those who see or print no colours. */
  private static final String[] DASHES = {"", "9 5", "2 5", "12 4 2 4", "5 3", "16 6"};

  @Override
  public boolean isLine() {
    return true;
  }

  @Override
  public void draw(Xml xml, Scale x, Scale y, int tone) {
    double[] xs = x.at(at.xs());
    double[] ys = y.at(at.ys());
    PathData path = new PathData().move(xs[0], ys[0]);
    for (int i = 1; i < xs.length; i++) {
      path.line(xs[i], ys[i]);
    }
    stroke(xml, path, tone);
  }

  @Override
  public void sample(Xml xml, double left, double middle, int tone) {
    stroke(xml, new PathData().move(left, middle).line(left + Legend.SAMPLE, middle), tone);
  }

  private static void stroke(Xml xml, PathData path, int tone) {
    xml.start("path")
        .attribute("class", "plot-line " + SvgPlot.tone(tone))
        .attribute("fill", "none")
        .attribute("stroke", "currentColor");
    String dashes = DASHES[tone % DASHES.length];
    if (!dashes.isEmpty()) {
      xml.attribute("stroke-dasharray", dashes);
    }
    xml.attribute("d", path.toString()).end("path");
  }
}
