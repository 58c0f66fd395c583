package gradus.figures.plot;

import gradus.figures.Xml;
import java.util.ArrayList;
import java.util.List;

/** The names of the series, each beside a sample, in rows above the picture. */
final class Legend {
  /** The width of a sample. */
  static final double SAMPLE = 40;

  private static final double ROW = 32;
  private static final double GAP = 10;
  private static final double SPACE = 28;

  private final List<Entry> entries = new ArrayList<>();
  private final double width;
  private final double height;

  /** Breaks the names into rows; one name alone needs no legend: the picture's caption says it. */
  Legend(List<Series> series, int[] tones, double width) {
    double left = 0;
    double widest = 0;
    double middle = ROW / 2;
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      if (one.name().isEmpty()) {
        continue;
      }
      double needed = SAMPLE + GAP + Lettering.width(one.name());
      if (left > 0 && left + needed > width) {
        left = 0;
        middle += ROW;
      }
      entries.add(new Entry(one, tones[i], left, middle));
      widest = Math.max(widest, left + needed);
      left += needed + SPACE;
    }
    if (entries.size() < 2) {
      entries.clear();
    }
    this.width = widest;
    height = entries.isEmpty() ? 0 : middle + ROW / 2;
  }

  /** Returns the height of all rows; 0 if there is no legend. */
  double height() {
    return height;
  }

  /** Draws all rows, the first entry at {@code left}, unless the last one needs more room. */
  void draw(Xml xml, double left, double right) {
    double first = Math.min(left, right - width);
    for (Entry entry : entries) {
      double start = first + entry.left;
      entry.series.sample(xml, start, entry.middle, entry.tone);
      xml.start("text")
          .attribute("class", "plot-name")
          .attribute("x", start + SAMPLE + GAP)
          .attribute("y", entry.middle)
          .attribute("dy", "0.35em")
          .attribute("fill", "currentColor")
          .text(entry.series.name())
          .end("text");
    }
  }

  private record Entry(Series series, int tone, double left, double middle) {}
}
