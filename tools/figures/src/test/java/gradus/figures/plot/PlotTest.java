package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("a plot")
class PlotTest {
  private static final double[] XS = {0, 1, 2, 3};
  private static final double[] YS = {4, 3, 1, 2};
  private static final double[][] VALUES = {
    {-1, -1, 1, 1}, {-1, 1, 1, 1}, {-1, -1, -1, 1}, {-1, -1, -1, 1}
  };

  @Test
  @DisplayName("with everything in it is well-formed, an image, and says what it shows")
  void wellFormed() {
    Element root = Svg.of(everything().svg("Loss < 1 & \"falling\"")).root();
    assertThat(root.getTagName()).as("the element").isEqualTo("svg");
    assertThat(root.getAttribute("class")).as("the class of plots").isEqualTo("plot");
    assertThat(root.getAttribute("role")).as("what it is to a screen reader").isEqualTo("img");
    assertThat(root.getAttribute("aria-label"))
        .as("what a screen reader says")
        .isEqualTo("Loss < 1 & \"falling\"");
    assertThat(root.getAttribute("viewBox")).as("its size, to be scaled").isEqualTo("0 0 640 400");
  }

  @Test
  @DisplayName("names no colour: the page chooses")
  void noColours() {
    for (Element element : Svg.of(everything().svg("all")).elements()) {
      assertThat(element.hasAttribute("style")).as("a style on %s", element).isFalse();
      assertThat(List.of("", "none", "currentColor"))
          .as(
              "fill and stroke of <%s class='%s'>",
              element.getTagName(), element.getAttribute("class"))
          .contains(element.getAttribute("fill"), element.getAttribute("stroke"));
    }
  }

  @Test
  @DisplayName("writes titles, names, labels and ticks as text")
  void text() {
    Svg svg = Svg.of(everything().svg("all"));
    assertThat(svg.texts("plot-title")).as("titles").containsExactly("a < b", "x & y");
    assertThat(svg.texts("plot-name")).as("names").containsExactly("line <1>", "points", "f");
    assertThat(svg.texts("plot-note")).as("labels").containsExactly("start > here", "a remark");
    assertThat(svg.texts("plot-tick")).as("ticks").contains("0.5", "3.0");
  }

  @Test
  @DisplayName("stays the same when something is added to it")
  void immutable() {
    double[] ys = YS.clone();
    Plot one = Plot.of("x", "y").line("one", XS, ys);
    String before = one.svg("one");
    one.logY().points("two", XS, YS, Mark.SQUARE);
    ys[0] = 1000;
    assertThat(one.svg("one")).as("the plot after all that").isEqualTo(before);
  }

  @Test
  @DisplayName("draws a thousand marks, or a region of many cells, as few elements")
  void fewElements() {
    double[] many = new double[1000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i;
    }
    Svg points = Svg.of(Plot.of("x", "y").points("many", many, many, Mark.CIRCLE).svg("many"));
    assertThat(points.ofClass("plot-points")).as("paths for the marks").hasSize(1);
    Svg region = Svg.of(Plot.of("x", "y").region(XS, XS, VALUES).svg("region"));
    assertThat(region.ofClass("plot-region")).as("one path a side").hasSize(2);
    assertThat(region.ofClass("plot-boundary")).as("and one for the line").hasSize(1);
  }

  @Test
  @DisplayName("fills the plane by the sign of a function: first tone below 0, second above")
  void regions() {
    Svg svg = Svg.of(Plot.of("", "").region(XS, XS, VALUES).svg("region"));
    Element window = (Element) svg.root().getElementsByTagName("svg").item(0);
    double left = Svg.number(window, "x");
    double top = Svg.number(window, "y");
    double width = Svg.number(window, "width");
    double height = Svg.number(window, "height");
    List<Element> sides = svg.ofClass("plot-region");
    for (int tone = 0; tone < 2; tone++) {
      Element side = sides.get(tone);
      assertThat(side.getAttribute("class")).as("its tone").endsWith("plot-tone-" + (tone + 1));
      Rings rings = Rings.of(side.getAttribute("d"));
      for (int i = 1; i < 3; i++) {
        for (int j = 1; j < 3; j++) {
          assertThat(rings.fills(left + j * width / 3, top + height - i * height / 3))
              .as("%s at row %d, column %d, in tone %d", VALUES[i][j], i, j, tone + 1)
              .isEqualTo(VALUES[i][j] > 0 == (tone == 1));
        }
      }
    }
  }

  @Test
  @DisplayName("tells series apart by tones, dashes and marks; one without a name joins the last")
  void tones() {
    Svg svg =
        Svg.of(
            Plot.of("x", "y")
                .line("a", XS, YS)
                .line("b", XS, YS)
                .points("", XS, YS, Mark.DIAMOND)
                .line("c", XS, YS)
                .svg("four"));
    // The samples in the legend come first.
    List<Element> lines = svg.ofClass("plot-line").subList(3, 6);
    assertThat(lines)
        .as("dashes")
        .extracting(line -> line.getAttribute("stroke-dasharray"))
        .doesNotHaveDuplicates();
    assertThat(lines)
        .as("tones")
        .extracting(line -> line.getAttribute("class"))
        .containsExactly("plot-line plot-tone-1", "plot-line plot-tone-2", "plot-line plot-tone-3");
    assertThat(svg.ofClass("plot-points").get(0).getAttribute("class"))
        .as("the points without a name")
        .isEqualTo("plot-points plot-tone-2");
  }

  @Test
  @DisplayName("needs no legend for a single name")
  void noLegend() {
    Svg svg = Svg.of(Plot.of("step", "loss").line("loss", XS, YS).svg("loss"));
    assertThat(svg.ofClass("plot-name")).as("names in a legend").isEmpty();
  }

  @Test
  @DisplayName("breaks a long legend into rows that stay inside the picture")
  void longLegend() {
    Plot plot = Plot.of("x", "y");
    for (int i = 0; i < 6; i++) {
      plot = plot.line("a rather long name, number " + i, XS, YS);
    }
    List<Element> names = Svg.of(plot.svg("six")).ofClass("plot-name");
    assertThat(names).as("entries").hasSize(6);
    for (Element name : names) {
      double end = Svg.number(name, "x") + Lettering.width(name.getTextContent());
      assertThat(end).as("the end of '%s'", name.getTextContent()).isLessThan(Layout.WIDTH);
    }
    assertThat(names).extracting(name -> Svg.number(name, "y")).as("rows").isSorted();
  }

  @Test
  @DisplayName("leaves out marks beyond a fixed range, and cuts lines off there")
  void fixedRange() {
    Svg svg =
        Svg.of(
            Plot.of("x", "y")
                .xRange(0, 1)
                .yRange(0, 10)
                .line("line", XS, YS)
                .points("points", XS, YS, Mark.SQUARE)
                .marker(3, 3, "outside")
                .svg("a part"));
    Element points = svg.ofClass("plot-points").get(1);
    assertThat(Rings.of(points.getAttribute("d")).polygons()).as("marks in sight").hasSize(2);
    assertThat(svg.ofClass("plot-note")).as("labels in sight").isEmpty();
    assertThat(((Element) svg.ofClass("plot-line").get(1).getParentNode()).getTagName())
        .as("the line lies in a window of its own")
        .isEqualTo("svg");
  }

  @Test
  @DisplayName("sets a label on the side where there is room")
  void labelSide() {
    Svg svg =
        Svg.of(
            Plot.of("x", "y")
                .line("", XS, YS)
                .marker(0, 4, "a start")
                .marker(3, 2, "an end")
                .svg(""));
    assertThat(svg.ofClass("plot-note"))
        .extracting(note -> note.getAttribute("text-anchor"))
        .as("the start's label runs to the right, the end's to the left")
        .containsExactly("start", "end");
  }

  @Test
  @DisplayName("spreads the places of a curve evenly along its axis")
  void curve() {
    Svg linear = Svg.of(Plot.of("x", "y").curve("", x -> 2 * x, -1, 1).svg("a line"));
    Svg log = Svg.of(Plot.of("x", "y").logX().logY().curve("", x -> x * x, 0.01, 100).svg("log"));
    for (Svg svg : List.of(linear, log)) {
      String path = svg.ofClass("plot-line").get(0).getAttribute("d");
      List<double[]> points = Rings.of(path).polygons().get(0);
      double[] first = points.get(0);
      double[] last = points.get(points.size() - 1);
      for (int i = 0; i < points.size(); i++) {
        double share = (double) i / (points.size() - 1);
        assertThat(points.get(i)[0])
            .as("x of point %d", i)
            .isBetween(at(first[0], last[0], share) - 0.02, at(first[0], last[0], share) + 0.02);
        assertThat(points.get(i)[1])
            .as("y of point %d, on a straight line", i)
            .isBetween(at(first[1], last[1], share) - 0.02, at(first[1], last[1], share) + 0.02);
      }
    }
  }

  @Test
  @DisplayName("with nothing in it is refused")
  void empty() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Plot.of("x", "y").svg("nothing"))
        .withMessageContaining("add a line");
  }

  @Test
  @DisplayName("of 100 points and a region of 50 by 35 is drawn in under 5 ms")
  void isFast() {
    double[] xs = new double[50];
    double[] ys = new double[35];
    double[][] values = new double[35][50];
    for (int i = 0; i < 35; i++) {
      ys[i] = i;
      for (int j = 0; j < 50; j++) {
        xs[j] = j;
        values[i][j] = Math.sin(0.3 * i) + Math.cos(0.2 * j);
      }
    }
    double[] many = new double[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = i / 3.0;
    }
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 200; i++) {
      long start = System.nanoTime();
      Plot.of("x", "y").region(xs, ys, values).points("p", many, many, Mark.CIRCLE).svg("fast");
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    assertThat(fastest).as("nanoseconds, the fastest of 200 drawings").isLessThan(5_000_000);
  }

  private static double at(double from, double to, double share) {
    return from + share * (to - from);
  }

  private static Plot everything() {
    return Plot.of("x & y", "a < b")
        .region(XS, XS, VALUES)
        .line("line <1>", XS, YS)
        .points("points", XS, YS, Mark.TRIANGLE)
        .curve("f", Math::sin, 0, 3)
        .marker(1, 3, "start > here")
        .note(2, 2, "a remark");
  }
}
