package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which layer a node stands in. */
class LayersTest {
  @Test
  @DisplayName("a node stands behind the last of its operands")
  void longestPath() {
    assertThat(Layers.of(Examples.threeLines())).as("x, y, z, w, v").containsExactly(0, 0, 1, 2, 3);
  }

  @Test
  @DisplayName("a leaf stands right before its first user")
  void leavesArePulled() {
    Tape tape = new Tape();
    int a = tape.tanh("a", tape.input("x", 1));
    int b = tape.tanh("b", a);
    tape.add("y", b, tape.input("bias", 1));
    assertThat(Layers.of(tape.graph())).as("x, a, b, bias, y").containsExactly(0, 1, 2, 2, 3);
  }

  @Test
  @DisplayName("a product that is used late goes there with its factors")
  void looseProductFollows() {
    Tape tape = new Tape();
    int sum = tape.tanh("a", tape.tanh("b", tape.input("x", 1)));
    int product = tape.mul("p", tape.input("w", 1), tape.input("v", 1));
    tape.add("y", sum, product);
    assertThat(Layers.of(tape.graph()))
        .as("x, b, a, w, v, p, y")
        .containsExactly(0, 1, 2, 1, 1, 2, 3);
  }

  @Test
  @DisplayName("a node that would stretch as many edges as it shortens stays")
  void heldBack() {
    Tape tape = new Tape();
    int x = tape.input("x", 1);
    int early = tape.tanh("early", x);
    int late = tape.tanh("c", tape.tanh("b", tape.tanh("a", x)));
    tape.add("y", early, late);
    assertThat(Layers.of(tape.graph())[early]).isEqualTo(1);
  }
}
