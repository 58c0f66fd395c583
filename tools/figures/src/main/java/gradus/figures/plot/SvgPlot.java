package gradus.figures.plot;

import gradus.figures.Numbers;
import gradus.figures.Xml;

/**
 * Writes a plot as an {@code <svg>} element: text, paths and classes, but no colour.
 *
 * <p>Everything is drawn in {@code currentColor}, so that a plot takes the colour of its page even
 * without a style sheet; {@code plot.css} gives the tones their colours and the letters their size.
 */
final class SvgPlot {
  /** The size of exponents, as a share of the size of letters. */
  static final double EXPONENT_SIZE = 0.75;

  private static final int TONES = 4;

  private final Layout layout;
  private final Scale x;
  private final Scale y;
  private final Xml xml = new Xml();

  SvgPlot(Layout layout) {
    this.layout = layout;
    this.x = layout.x.scale();
    this.y = layout.y.scale();
  }

  /** Returns the class of a series, by its place among all. */
  static String tone(int place) {
    return "plot-tone-" + (place % TONES + 1);
  }

  String write(String description) {
    xml.start("svg")
        .attribute("class", "plot")
        .attribute("viewBox", "0 0 " + Layout.WIDTH + " " + Layout.HEIGHT)
        .attribute("role", "img")
        .attribute("aria-label", description);
    layout.legend.draw(xml, x.start(), x.end());
    grid();
    ticks();
    titles();
    openWindow();
    for (Region region : layout.regions) {
      region.draw(xml, x, y);
    }
    series(true);
    xml.end("svg");
    // A mark at the edge of the window is drawn whole.
    series(false);
    for (Marker marker : layout.markers) {
      marker.draw(xml, x, y);
    }
    return xml.end("svg").toString();
  }

  private void series(boolean lines) {
    for (int i = 0; i < layout.series.size(); i++) {
      Series one = layout.series.get(i);
      if (one.isLine() == lines) {
        one.draw(xml, x, y, layout.tones[i]);
      }
    }
  }

  /** Starts an inner svg element in the same coordinates, which cuts off what lies outside. */
  private void openWindow() {
    String left = Numbers.pixels(x.start());
    String top = Numbers.pixels(y.end());
    String width = Numbers.pixels(x.end() - x.start());
    String height = Numbers.pixels(y.start() - y.end());
    xml.start("svg")
        .attribute("x", left)
        .attribute("y", top)
        .attribute("width", width)
        .attribute("height", height)
        .attribute("viewBox", left + " " + top + " " + width + " " + height);
  }

  private void grid() {
    PathData lines = new PathData();
    for (Tick tick : layout.x.ticks()) {
      double at = x.at(tick.number());
      lines.move(at, y.start()).line(at, y.end());
    }
    for (Tick tick : layout.y.ticks()) {
      double at = y.at(tick.number());
      lines.move(x.start(), at).line(x.end(), at);
    }
    path("plot-grid", "0.15", lines);
    PathData axes = new PathData().move(x.start(), y.start()).line(x.end(), y.start());
    boolean signed = y.shown().from() < 0 && y.shown().to() > 0;
    if (signed && layout.regions.isEmpty()) {
      axes.move(x.start(), y.at(0)).line(x.end(), y.at(0));
    }
    path("plot-axis", "0.6", axes);
  }

  private void ticks() {
    for (Tick tick : layout.x.ticks()) {
      text("plot-tick", x.at(tick.number()), y.start() + 6, "0.9em", "middle", tick.text());
      exponent(tick);
    }
    for (Tick tick : layout.y.ticks()) {
      text("plot-tick", x.start() - Ruler.GAP, y.at(tick.number()), "0.35em", "end", tick.text());
      exponent(tick);
    }
  }

  private void exponent(Tick tick) {
    if (!tick.exponent().isEmpty()) {
      xml.start("tspan")
          .attribute("dy", "-0.5em")
          .attribute("font-size", EXPONENT_SIZE + "em")
          .text(tick.exponent())
          .end("tspan");
    }
    xml.end("text");
  }

  private void titles() {
    title(x.start(), y.end(), "-0.6em", "start", layout.y.axis().title());
    title(x.end(), y.start(), "2.4em", "end", layout.x.axis().title());
  }

  private void title(double left, double top, String down, String anchor, String title) {
    if (!title.isEmpty()) {
      text("plot-title", left, top, down, anchor, title);
      xml.end("text");
    }
  }

  /** Starts a text element, which the caller ends. */
  private void text(
      String name, double left, double top, String down, String anchor, String content) {
    xml.start("text")
        .attribute("class", name)
        .attribute("x", left)
        .attribute("y", top)
        .attribute("dy", down)
        .attribute("text-anchor", anchor)
        .attribute("fill", "currentColor")
        .text(content);
  }

  private void path(String name, String opacity, PathData path) {
    xml.start("path")
        .attribute("class", name)
        .attribute("fill", "none")
        .attribute("stroke", "currentColor")
        .attribute("stroke-opacity", opacity)
        .attribute("d", path.toString())
        .end("path");
  }
}
