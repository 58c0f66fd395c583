package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way through a graph, and what is said on it. */
class StepsTest {
  @Test
  @DisplayName(
      "forward: what is given, then each computation; backward: the seed, then what is sent")
  void wholeWay() {
    assertThat(texts(Examples.sumTimesX()))
        .containsExactly(
            "x = 3 and 2 are given.",
            "+: x + 2 = 3 + 2 = 5.",
            "y = *: 5 · x = 5 · 3 = 15.",
            "The way back starts at the result: dy/dy = 1.",
            "* sends 3 to +: the gradient 1 times the local derivative 3.",
            "* sends 5 to x: the gradient 1 times the local derivative 5.",
            "+ sends 3 to x: the gradient 3 times the local derivative 1.\n"
                + "x: 8 = 5 via * and 3 via +.",
            "+ sends 3 to the constant 2: the gradient 3 times the local derivative 1.");
  }

  @Test
  @DisplayName("a gradient shows its sum so far, and that more is to come")
  void partialSums() {
    List<Step> steps = Steps.of(Examples.sumTimesX());
    assertThat(steps.get(3).gradients()).as("seed").isEqualTo(Map.of(3, "1"));
    assertThat(steps.get(5).gradients()).as("x after one of two").isEqualTo(Map.of(0, "5 + …"));
    assertThat(steps.get(6).gradients()).as("x after both").isEqualTo(Map.of(0, "8"));
  }

  @Test
  @DisplayName("an operand that is used twice gets two contributions through the same operation")
  void sameOperationTwice() {
    List<Step> steps = Steps.of(Examples.square());
    assertThat(steps)
        .last()
        .extracting(Step::text)
        .asString()
        .contains("x: 6 = 3 via * and 3 via *.");
    assertThat(steps.get(4).edges()).containsExactly(new Edge(1, 1, 0));
  }

  @Test
  @DisplayName("a step names the nodes that become known and the edges that are used")
  void highlights() {
    List<Step> steps = Steps.of(Examples.sumTimesX());
    assertThat(steps.get(0).nodes()).as("the leaves").containsExactly(0, 1);
    assertThat(steps.get(2).nodes()).as("y").containsExactly(3);
    assertThat(steps.get(2).edges()).containsExactly(new Edge(3, 0, 2), new Edge(3, 1, 0));
    assertThat(steps.get(5).edges()).as("* sends to x").containsExactly(new Edge(3, 1, 0));
    assertThat(steps.get(5).isForward()).isFalse();
  }

  @Test
  @DisplayName("without contributions there are steps forward only")
  void forwardOnly() {
    assertThat(texts(Examples.threeLines().forwardOnly()))
        .containsExactly(
            "x = 2 and y = 3 are given.",
            "z = *: x · y = 2 · 3 = 6.",
            "w = +: z + x = 6 + 2 = 8.",
            "v = pow: w to a power = 8 to a power = 64.");
  }

  @Test
  @DisplayName(
      "a sender whose operation is not the only one of its kind is called by its label too")
  void namesSender() {
    Tape tape = new Tape();
    int z = tape.mul("z", tape.input("x", 2), tape.input("y", 3));
    tape.mul("v", z, z);
    assertThat(texts(tape.graph()))
        .contains("z = * sends 36 to x: the gradient 12 times the local derivative 3.");
  }

  @Test
  @DisplayName("nodes without a label of the same operation are told apart by their numbers")
  void namesByNumber() {
    Tape tape = new Tape();
    int x = tape.input("x", 1.5);
    int square = tape.mul("", x, x);
    tape.mul("", square, square);
    assertThat(texts(tape.graph()))
        .contains(
            "* (5.0625) sends 2.25 to * (2.25): the gradient 1 times the local derivative 2.25.")
        .anyMatch(text -> text.endsWith("\n* (2.25): 4.5 = 2.25 via * and 2.25 via *."));
  }

  @Test
  @DisplayName("negative numbers stand in brackets behind an operator")
  void brackets() {
    Tape tape = new Tape();
    int product = tape.mul("p", tape.input("a", -3), tape.input("b", -2));
    tape.apply("neg", "n", -6, -1, product);
    assertThat(texts(tape.graph()))
        .contains("p = *: a · b = (-3) · (-2) = 6.", "n = neg: -p = -6.");
  }

  @Test
  @DisplayName("functions of one and of two operands are written as functions")
  void functions() {
    Tape tape = new Tape();
    tape.apply("max", "m", 1, 1, tape.apply("exp", "e", 1, 1, tape.input("x", 0)), 0);
    assertThat(texts(tape.graph()))
        .contains("e = exp: exp(x) = exp(0) = 1.", "m = max: max(e, x) = max(1, 0) = 1.");
  }

  @Test
  @DisplayName("a local derivative that is no number is not told")
  void notANumber() {
    Tape tape = new Tape();
    int x = tape.input("x", Double.NaN);
    int y = tape.apply("log", "y", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, x);
    tape.apply("relu", "z", 0, 0, y);
    assertThat(texts(tape.graph()))
        .contains(
            "x = NaN is given.",
            "y = log: log(x) = log(NaN) = -∞.",
            "relu sends 0 to y: the gradient 1 times the local derivative 0.",
            "log sends NaN to x.");
  }

  private static List<String> texts(Graph graph) {
    return Steps.of(graph).stream().map(Step::text).toList();
  }
}
