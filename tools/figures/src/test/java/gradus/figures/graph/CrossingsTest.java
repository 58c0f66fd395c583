package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.figures.graph.Vertex.Link;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many edges cross. */
class CrossingsTest {
  @Test
  @DisplayName("small graphs that can be drawn without a crossing are")
  void planar() {
    assertThat(crossings(Examples.sumTimesX())).as("(x + 2) * x").isZero();
    assertThat(crossings(Examples.square())).as("x * x").isZero();
    assertThat(crossings(Examples.threeLines())).as("z = x*y, w = z+x, v = w^2").isZero();
  }

  @Test
  @DisplayName("two crossed pairs of operands are uncrossed")
  void uncrossed() {
    Tape tape = new Tape();
    int a = tape.input("a", 1);
    int b = tape.input("b", 1);
    int c = tape.input("c", 1);
    int d = tape.input("d", 1);
    tape.add("y", tape.mul("p", a, c), tape.mul("q", b, d));
    assertThat(crossings(tape.graph())).isZero();
  }

  @Test
  @DisplayName("operands stand in their order where nothing speaks against it")
  void keepsOrder() {
    Tape tape = new Tape();
    int y = tape.input("y", 1);
    int x = tape.input("x", 1);
    tape.apply("-", "d", 0, 1, x, y);
    List<Vertex> leaves = Ranks.of(tape.graph()).ranks().get(0);
    assertThat(leaves).extracting(vertex -> vertex.node.label()).containsExactly("x", "y");
  }

  private static int crossings(Graph graph) {
    int crossings = 0;
    for (List<Vertex> rank : Ranks.of(graph).ranks()) {
      List<Link> links = rank.stream().flatMap(vertex -> vertex.out.stream()).toList();
      for (Link one : links) {
        for (Link other : links) {
          boolean crossed = one.from.order < other.from.order && one.to.order > other.to.order;
          crossings += crossed ? 1 : 0;
        }
      }
    }
    return crossings;
  }
}
