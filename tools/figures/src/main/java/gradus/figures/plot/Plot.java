package gradus.figures.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A figure with two axes; each method returns a new plot that shows one thing more.
 *
 * <pre>{@code
 * Plot.of("step", "loss").logY().line("training", steps, losses).svg("The loss falls.")
 * }</pre>
 *
 * <p>Series take the tones 1 to 4 in the order in which they are added, and differ in their dashes
 * and marks too; one without a name shares the tone of the one before it. Bad numbers are refused
 * with an {@link IllegalArgumentException} that names the series and the place.
 */
public final class Plot {
  /** As many that no corner shows between them. */
  private static final int SAMPLES = 240;

  private final Axis x;
  private final Axis y;
  private final List<Region> regions;
  private final List<Series> series;
  private final List<Marker> markers;

  private Plot(Axis x, Axis y, List<Region> regions, List<Series> series, List<Marker> markers) {
    this.x = x;
    this.y = y;
    this.regions = regions;
    this.series = series;
    this.markers = markers;
    // Whichever comes first, the numbers or the axis, they must fit each other.
    regions.forEach(region -> region.at().check("region", x, y));
    series.forEach(one -> one.at().check(one.name(), x, y));
    markers.forEach(marker -> marker.at().check(marker.label(), x, y));
  }

  /** Returns an empty plot with the titles of its axes; a title may be "". */
  public static Plot of(String xTitle, String yTitle) {
    return new Plot(Axis.of(xTitle), Axis.of(yTitle), List.of(), List.of(), List.of());
  }

  /** Makes equal ratios equally long along x. */
  public Plot logX() {
    return new Plot(x.logarithmic(), y, regions, series, markers);
  }

  /** Makes equal ratios equally long along y. */
  public Plot logY() {
    return new Plot(x, y.logarithmic(), regions, series, markers);
  }

  /** Fixes what the x axis shows; what lies outside is cut off. */
  public Plot xRange(double from, double to) {
    return new Plot(x.from(from, to), y, regions, series, markers);
  }

  /** Fixes what the y axis shows; what lies outside is cut off. */
  public Plot yRange(double from, double to) {
    return new Plot(x, y.from(from, to), regions, series, markers);
  }

  /**
   * Joins points by a line.
   *
   * @param name what the legend says, or "" if it belongs to the series before it
   */
  public Plot line(String name, double[] xs, double[] ys) {
    return with(new Line(name, Coordinates.of(name, xs, ys)));
  }

  /**
   * Draws a function as a smooth line.
   *
   * <p>Say {@link #logX()} before, if at all: the places where it is computed follow the axis.
   */
  public Plot curve(String name, DoubleUnaryOperator f, double from, double to) {
    double[] xs = x.spread(from, to, SAMPLES);
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      ys[i] = f.applyAsDouble(xs[i]);
    }
    return line(name, xs, ys);
  }

  /** Sets a mark at each point. */
  public Plot points(String name, double[] xs, double[] ys, Mark mark) {
    return with(new Points(name, Coordinates.of(name, xs, ys), mark));
  }

  /**
   * Fills the plane by the sign of a function, and draws the line where it is 0.
   *
   * <p>Where it is negative, the plane takes the tone of the first series, else that of the second.
   *
   * @param xs the columns, increasing
   * @param ys the rows, increasing
   * @param values the function: {@code values[i][j]} at {@code xs[j]} and {@code ys[i]}
   */
  public Plot region(double[] xs, double[] ys, double[][] values) {
    return new Plot(x, y, plus(regions, Region.of(xs, ys, values)), series, markers);
  }

  /** Sets a dot with a label beside it, on the right if there is room. */
  public Plot marker(double atX, double atY, String label) {
    return with(Marker.of(atX, atY, label, null));
  }

  /** Sets a dot with a label on the given side. */
  public Plot marker(double atX, double atY, String label, Side side) {
    return with(Marker.of(atX, atY, label, side));
  }

  /** Writes a remark in the middle of free space. */
  public Plot note(double atX, double atY, String remark) {
    return marker(atX, atY, remark, Side.ON);
  }

  /**
   * Returns the plot as an {@code <svg>} element.
   *
   * @param description what a screen reader says of the picture
   * @throws IllegalStateException if there is nothing to show
   */
  public String svg(String description) {
    return new SvgPlot(new Layout(x, y, regions, series, markers)).write(description);
  }

  private Plot with(Series one) {
    return new Plot(x, y, regions, plus(series, one), markers);
  }

  private Plot with(Marker marker) {
    return new Plot(x, y, regions, series, plus(markers, marker));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return List.copyOf(longer);
  }
}
