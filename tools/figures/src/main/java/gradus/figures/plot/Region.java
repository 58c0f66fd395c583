package gradus.figures.plot;

import gradus.figures.Xml;

/**
 * A function over the plane, of which the sign is shown.
 *
 * @param xs the columns, increasing
 * @param ys the rows, increasing
 * @param values one row per y
 */
record Region(double[] xs, double[] ys, double[][] values) {
  static Region of(double[] xs, double[] ys, double[][] values) {
    if (values.length != ys.length) {
      throw new IllegalArgumentException(
          "region: " + values.length + " rows: expected one per y, " + ys.length);
    }
    double[][] rows = new double[values.length][];
    for (int i = 0; i < rows.length; i++) {
      if (values[i].length != xs.length) {
        throw new IllegalArgumentException(
            ("region: row " + i + " has " + values[i].length + " numbers")
                + (": expected one per x, " + xs.length));
      }
      rows[i] = Coordinates.finite("region", "values[" + i + "]", values[i]);
    }
    return new Region(increasing("x", xs), increasing("y", ys), rows);
  }

  private static double[] increasing(String letter, double... numbers) {
    if (numbers.length < 2) {
      throw new IllegalArgumentException(
          "region: " + numbers.length + " " + letter + ": expected two at least");
    }
    for (int i = 1; i < numbers.length; i++) {
      if (!(numbers[i] > numbers[i - 1])) {
        throw new IllegalArgumentException(
            ("region: " + letter + "[" + i + "] is " + numbers[i] + " after " + numbers[i - 1])
                + ": expected increasing numbers");
      }
    }
    return Coordinates.finite("region", letter, numbers);
  }

  /** Returns two opposite corners. */
  Coordinates at() {
    return new Coordinates(
        new double[] {xs[0], xs[xs.length - 1]}, new double[] {ys[0], ys[ys.length - 1]});
  }

  /** Fills both sides and draws the line between them. */
  void draw(Xml xml, Scale x, Scale y) {
    double[] columns = x.at(xs);
    double[] rows = y.at(ys);
    Contour contour = Contour.of(columns, rows, values);
    String positive = contour.outline();
    // Drawn by the even-odd rule, the whole without the positive part is the negative one.
    fill(xml, rectangle(columns, rows) + positive, SvgPlot.tone(0));
    fill(xml, positive, SvgPlot.tone(1));
    xml.start("path")
        .attribute("class", "plot-boundary")
        .attribute("fill", "none")
        .attribute("stroke", "currentColor")
        .attribute("d", contour.boundary())
        .end("path");
  }

  private static String rectangle(double[] columns, double[] rows) {
    double left = columns[0];
    double right = columns[columns.length - 1];
    double bottom = rows[0];
    double top = rows[rows.length - 1];
    return new PathData()
        .move(left, bottom)
        .line(right, bottom)
        .line(right, top)
        .line(left, top)
        .close()
        .toString();
  }

  private static void fill(Xml xml, String path, String tone) {
    xml.start("path")
        .attribute("class", "plot-region " + tone)
        .attribute("fill", "currentColor")
        .attribute("fill-opacity", "0.15")
        .attribute("fill-rule", "evenodd")
        .attribute("d", path)
        .end("path");
  }
}
