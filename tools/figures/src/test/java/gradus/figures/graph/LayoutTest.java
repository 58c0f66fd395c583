package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How small pictures look. */
class LayoutTest {
  @ParameterizedTest
  @EnumSource(Orientation.class)
  @DisplayName("x * x has two edges that a reader can tell apart everywhere")
  void twoEdges(Orientation orientation) {
    Picture picture = new Picture(Examples.square(), orientation);
    Route first = picture.routes.get(0);
    Route second = picture.routes.get(1);
    double closest = Double.POSITIVE_INFINITY;
    for (Point one : Picture.points(first)) {
      for (Point other : Picture.points(second)) {
        closest = Math.min(closest, Math.hypot(one.x() - other.x(), one.y() - other.y()));
      }
    }
    assertThat(closest).as("distance between the edges").isGreaterThan(14);
  }

  @Test
  @DisplayName("a chain of operations is a straight line")
  void straightChain() {
    Tape tape = new Tape();
    tape.tanh("c", tape.tanh("b", tape.tanh("a", tape.input("x", 1))));
    Picture picture = new Picture(tape.graph(), Orientation.WIDE);
    double line = picture.boxes.get(0).middle().y();
    for (Route route : picture.routes) {
      assertThat(Picture.points(route))
          .as("points of %s", route.edge())
          .allSatisfy(point -> assertThat(point.y()).isCloseTo(line, within(0.1)));
    }
  }

  @Test
  @DisplayName("a node stands in the middle of its two operands")
  void centred() {
    Tape tape = new Tape();
    tape.add("z", tape.input("x", 1), tape.input("y", 2));
    Picture picture = new Picture(tape.graph(), Orientation.WIDE);
    double middle = (picture.boxes.get(0).middle().y() + picture.boxes.get(1).middle().y()) / 2;
    assertThat(picture.boxes.get(2).middle().y()).isCloseTo(middle, within(0.5));
  }

  @Test
  @DisplayName("a wide picture runs from left to right, a tall one from top to bottom")
  void orientations() {
    Picture wide = new Picture(Examples.threeLines(), Orientation.WIDE);
    Picture tall = new Picture(Examples.threeLines(), Orientation.TALL);
    for (Route route : wide.routes) {
      assertThat(route.end().x()).isGreaterThan(route.start().x());
    }
    for (Route route : tall.routes) {
      assertThat(route.end().y()).isGreaterThan(route.start().y());
    }
    assertThat(tall.size.width()).isLessThan(wide.size.width());
  }

  @Test
  @DisplayName("a graph of one node is a picture of one box")
  void oneNode() {
    Tape tape = new Tape();
    tape.input("x", 1);
    Picture picture = new Picture(tape.graph(), Orientation.WIDE);
    assertThat(picture.boxes).hasSize(1);
    assertThat(picture.routes).isEmpty();
  }

  @Test
  @DisplayName("a chain of a thousand operations is laid out too")
  void longChain() {
    Tape tape = new Tape();
    int last = tape.input("x", 1);
    for (int i = 0; i < 1000; i++) {
      last = tape.tanh("", last);
    }
    assertThat(new Picture(tape.graph(), Orientation.WIDE).boxes).hasSize(1001);
  }
}
