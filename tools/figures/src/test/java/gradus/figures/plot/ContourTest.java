package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the contour at 0")
class ContourTest {
  private static final double RADIUS = 100;

  @Test
  @DisplayName("of a cone is a circle: one ring, on the radius, with its area")
  void circle() {
    Contour contour = contour(-150, 150, (x, y) -> RADIUS - Math.hypot(x, y));
    Rings outline = Rings.of(contour.outline());
    assertThat(outline.polygons()).as("the rings").hasSize(1);
    assertThat(outline.area())
        .as("the area of the circle")
        .isCloseTo(Math.PI * RADIUS * RADIUS, within(30.0));
    for (double[] point : Rings.of(contour.boundary()).polygons().get(0)) {
      assertThat(Math.hypot(point[0], point[1]))
          .as("distance of a point of the line from the middle")
          .isCloseTo(RADIUS, within(0.1));
    }
  }

  @Test
  @DisplayName("of a circle that the grid cuts in half is closed along the edge, the line is not")
  void cutCircle() {
    double[] right = places(0, 150);
    double[] all = places(-150, 150);
    Contour contour =
        Contour.of(right, all, values(right, all, (x, y) -> RADIUS - Math.hypot(x, y)));
    assertThat(Rings.of(contour.outline()).area())
        .as("half the area of the circle")
        .isCloseTo(Math.PI * RADIUS * RADIUS / 2, within(20.0));
    for (List<double[]> line : Rings.of(contour.boundary()).polygons()) {
      for (double[] point : line) {
        assertThat(Math.hypot(point[0], point[1]))
            .as("the line keeps to the circle, and leaves the edge of the grid alone")
            .isCloseTo(RADIUS, within(0.1));
      }
    }
  }

  @Test
  @DisplayName("of a ring has two lines, and the hole is not filled")
  void hole() {
    Contour contour = contour(-150, 150, (x, y) -> 30 - Math.abs(Math.hypot(x, y) - RADIUS));
    Rings outline = Rings.of(contour.outline());
    assertThat(outline.polygons()).as("an outer and an inner ring").hasSize(2);
    assertThat(outline.fills(0, 0)).as("the hole").isFalse();
    assertThat(outline.fills(RADIUS, 0)).as("the ring").isTrue();
    assertThat(outline.fills(140, 0)).as("outside").isFalse();
  }

  @Test
  @DisplayName("of a function without a sign change is empty, or the whole rectangle")
  void oneSign() {
    Contour negative = contour(-10, 10, (x, y) -> -1);
    assertThat(negative.outline()).as("nothing is positive").isEmpty();
    Contour positive = contour(-10, 10, (x, y) -> 1);
    assertThat(Rings.of(positive.outline()).area())
        .as("all is positive")
        .isCloseTo(400, within(1e-9));
    assertThat(positive.boundary()).as("and there is no line in it").isEmpty();
  }

  @Test
  @DisplayName("of a saddle joins the corners that weigh more")
  void saddle() {
    double[] places = {0, 10};
    Contour joined = Contour.of(places, places, new double[][] {{3, -1}, {-1, 3}});
    assertThat(Rings.of(joined.outline()).fills(5, 5)).as("the middle: 3 + 3 - 1 - 1 > 0").isTrue();
    Contour apart = Contour.of(places, places, new double[][] {{1, -3}, {-3, 1}});
    assertThat(Rings.of(apart.outline()).fills(5, 5)).as("the middle: 1 + 1 - 3 - 3 < 0").isFalse();
    assertThat(Rings.of(apart.outline()).polygons()).as("two corners").hasSize(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  @DisplayName("of any numbers fills the places of the positive ones, and no others")
  void fillsWhatIsPositive(long seed) {
    Random random = new Random(seed);
    double[] xs = places(0, 60);
    double[] ys = places(0, 45);
    // Not too near 0: the path has two decimals, and might miss a place that all but lies on it.
    double[][] values =
        values(xs, ys, (x, y) -> random.nextBoolean() ? 1 : -0.1 - random.nextDouble());
    Rings outline = Rings.of(Contour.of(xs, ys, values).outline());
    for (int i = 1; i + 1 < ys.length; i++) {
      for (int j = 1; j + 1 < xs.length; j++) {
        assertThat(outline.fills(xs[j], ys[i]))
            .as("the function is %s at %s, %s", values[i][j], xs[j], ys[i])
            .isEqualTo(values[i][j] > 0);
      }
    }
  }

  private static Contour contour(double from, double to, DoubleBinaryOperator f) {
    double[] places = places(from, to);
    return Contour.of(places, places, values(places, places, f));
  }

  private static double[] places(double from, double to) {
    double[] places = new double[(int) ((to - from) / 3) + 1];
    for (int i = 0; i < places.length; i++) {
      places[i] = from + (to - from) * i / (places.length - 1);
    }
    return places;
  }

  private static double[][] values(double[] xs, double[] ys, DoubleBinaryOperator f) {
    double[][] values = new double[ys.length][xs.length];
    for (int i = 0; i < ys.length; i++) {
      for (int j = 0; j < xs.length; j++) {
        values[i][j] = f.applyAsDouble(xs[j], ys[i]);
      }
    }
    return values;
  }
}
