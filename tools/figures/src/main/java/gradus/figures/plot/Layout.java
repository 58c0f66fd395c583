package gradus.figures.plot;

import java.util.List;
import java.util.function.Function;

/** What goes where: the picture in the middle, around it the legend, the ticks and the titles. */
final class Layout {
  static final int WIDTH = 640;
  static final int HEIGHT = 400;

  private static final double EDGE = 8;

  final Ruler x;
  final Ruler y;
  final Legend legend;
  final List<Region> regions;
  final List<Series> series;
  final List<Marker> markers;

  /** The tone of each series, from 0. */
  final int[] tones;

  Layout(Axis x, Axis y, List<Region> regions, List<Series> series, List<Marker> markers) {
    if (regions.isEmpty() && series.isEmpty() && markers.isEmpty()) {
      throw new IllegalStateException("an empty plot: add a line, points or a region first");
    }
    this.regions = regions;
    this.series = series;
    this.markers = markers;
    tones = tones(series);
    legend = new Legend(series, tones, WIDTH - 2 * EDGE);
    double top = legend.height() + (y.title().isEmpty() ? EDGE : 1.4 * Lettering.SIZE);
    double bottom = HEIGHT - (x.title().isEmpty() ? 1.6 : 2.7) * Lettering.SIZE;
    this.y = Ruler.upright(y, shown(y, Coordinates::ys, false), bottom, top);
    double left = EDGE + this.y.labelWidth() + Ruler.GAP;
    this.x = Ruler.level(x, shown(x, Coordinates::xs, true), left, WIDTH - EDGE);
  }

  /** A series without a name belongs to the one before it. */
  private static int[] tones(List<Series> series) {
    int[] tones = new int[series.size()];
    for (int i = 1; i < tones.length; i++) {
      tones[i] = series.get(i).name().isEmpty() ? tones[i - 1] : tones[i - 1] + 1;
    }
    return tones;
  }

  /**
   * Returns what an axis shows of everything.
   *
   * @param through whether lines run through the picture along this axis, from end to end
   */
  private Interval shown(Axis axis, Function<Coordinates, double[]> along, boolean through) {
    Interval tight = Interval.NOTHING;
    Interval loose = Interval.NOTHING;
    for (Region region : regions) {
      tight = tight.union(Interval.of(along.apply(region.at())));
    }
    for (Series one : series) {
      Interval numbers = Interval.of(along.apply(one.at()));
      if (through && one.isLine()) {
        tight = tight.union(numbers);
      } else {
        loose = loose.union(numbers);
      }
    }
    for (Marker marker : markers) {
      loose = loose.union(Interval.of(along.apply(marker.at())));
    }
    return Scale.shown(axis, tight, loose);
  }
}
