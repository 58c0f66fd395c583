package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every picture of a graph keeps, whatever the graph. */
class LayoutPropertyTest {
  private static final double MARGIN = 3;

  private static final List<Arguments> PICTURES =
      LongStream.rangeClosed(1, 40)
          .boxed()
          .flatMap(seed -> Stream.of(Orientation.values()).map(way -> picture(seed, way)))
          .toList();

  static List<Arguments> pictures() {
    return PICTURES;
  }

  private static Arguments picture(long seed, Orientation orientation) {
    return Arguments.of(seed, orientation, new Picture(Examples.random(seed), orientation));
  }

  @ParameterizedTest(name = "seed {0}, {1}")
  @MethodSource("pictures")
  @DisplayName("no edge runs behind a node, and none touches one that it does not connect")
  void edgesKeepClearOfNodes(long seed, Orientation orientation, Picture picture) {
    List<String> hidden = new ArrayList<>();
    for (Route route : picture.routes) {
      List<Point> points = Picture.points(route);
      for (int id = 0; id < picture.boxes.size(); id++) {
        boolean own = id == route.edge().operand() || id == route.edge().operation();
        double clear = own ? -0.01 : MARGIN;
        Box box = picture.boxes.get(id);
        if (points.stream().anyMatch(point -> Picture.distance(box, point) < clear)) {
          hidden.add(route.edge() + " at node " + id);
        }
      }
    }
    assertThat(hidden).as("edges that come too close to a node").isEmpty();
  }

  @ParameterizedTest(name = "seed {0}, {1}")
  @MethodSource("pictures")
  @DisplayName("an edge starts at its operand, ends at its operation, and has no gap")
  void edgesConnect(long seed, Orientation orientation, Picture picture) {
    for (Route route : picture.routes) {
      Point start = route.start();
      for (Curve curve : route.curves()) {
        assertThat(curve.start()).as("next piece of %s", route.edge()).isEqualTo(start);
        start = curve.end();
      }
      assertThat(start).as("end of %s", route.edge()).isEqualTo(route.end());
      Box operand = picture.boxes.get(route.edge().operand());
      Box operation = picture.boxes.get(route.edge().operation());
      assertThat(Picture.distance(operand, route.start())).isCloseTo(0, within(1e-9));
      assertThat(Picture.distance(operation, route.end())).isCloseTo(0, within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}, {1}")
  @MethodSource("pictures")
  @DisplayName("no two nodes overlap, no label covers a node or another label")
  void nothingOverlaps(long seed, Orientation orientation, Picture picture) {
    List<Box> labels = List.copyOf(picture.labels.values());
    assertThat(closest(picture.boxes, picture.boxes)).as("nodes").isGreaterThanOrEqualTo(15);
    assertThat(closest(picture.boxes, labels)).as("node and label").isGreaterThanOrEqualTo(5);
    assertThat(closest(labels, labels)).as("labels").isPositive();
  }

  @ParameterizedTest(name = "seed {0}, {1}")
  @MethodSource("pictures")
  @DisplayName("a label stands on its edge, and everything lies inside the picture")
  void labelsOnEdges(long seed, Orientation orientation, Picture picture) {
    Box frame =
        new Box(new Point(picture.size.width() / 2, picture.size.height() / 2), picture.size);
    for (Route route : picture.routes) {
      assertThat(Picture.points(route))
          .as("points of %s", route.edge())
          .allMatch(point -> Picture.distance(frame, point) <= 0)
          .contains(route.label());
    }
    for (Box box : picture.boxes) {
      assertThat(Picture.distance(frame, new Point(box.left(), box.top()))).isNegative();
      assertThat(Picture.distance(frame, new Point(box.right(), box.bottom()))).isNegative();
    }
  }

  @ParameterizedTest(name = "seed {0}, {1}")
  @MethodSource("pictures")
  @DisplayName("a picture is the same every time")
  void deterministic(long seed, Orientation orientation, Picture picture) {
    Picture again = new Picture(Examples.random(seed), orientation);
    assertThat(again.boxes).isEqualTo(picture.boxes);
    assertThat(again.routes).isEqualTo(picture.routes);
  }

  private static double closest(List<Box> some, List<Box> others) {
    double closest = Double.POSITIVE_INFINITY;
    for (Box one : some) {
      for (Box other : others) {
        if (one != other) {
          closest = Math.min(closest, Picture.distance(one, other));
        }
      }
    }
    return closest;
  }
}
