package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.8")
@DisplayName("1.8 Branches and loops")
class ControlFlowTest {
  @Test
  @DisplayName("x = 2 takes the branch x^2, so the derivative is 2x = 4")
  void branchAboveOne() {
    Value x = Value.of(2);
    Value y = ControlFlow.squareOrCube(x);
    y.backward();
    // PyTorch 1.13.1, float32: 4 (tutorial 002, conditional gradient).
    assertThat(y.data()).as("2^2").isCloseTo(4, within(1e-12));
    assertThat(x.grad()).as("2x at x = 2").isCloseTo(4, within(1e-12));
  }

  @Test
  @DisplayName("x = 0.5 takes the branch x^3, so the derivative is 3x^2 = 0.75")
  void branchBelowOne() {
    Value x = Value.of(0.5);
    Value y = ControlFlow.squareOrCube(x);
    y.backward();
    // PyTorch 1.13.1, float32: 0.75 (tutorial 002, conditional gradient).
    assertThat(y.data()).as("0.5^3").isCloseTo(0.125, within(1e-12));
    assertThat(x.grad()).as("3x^2 at x = 0.5").isCloseTo(0.75, within(1e-12));
  }

  @Test
  @DisplayName("x = 1 is not greater than 1: the branch is x^3, the derivative 3")
  void branchAtOne() {
    Value x = Value.of(1);
    ControlFlow.squareOrCube(x).backward();
    assertThat(x.grad()).as("3x^2 at x = 1, not 2x").isCloseTo(3, within(1e-12));
  }

  @Test
  @DisplayName("a loop of n multiplications has the derivative n x^(n-1)")
  void forLoop() {
    Value x = Value.of(2);
    Value y = ControlFlow.power(x, 5);
    y.backward();
    assertThat(y.data()).as("1 * 2 * 2 * 2 * 2 * 2").isCloseTo(32, within(1e-12));
    assertThat(x.grad()).as("5 * 2^4").isCloseTo(80, within(1e-12));
  }

  @Test
  @DisplayName("each time it runs the loop may be another: x^2, x^3, x^2 at 1, 2, 3")
  void everyRunMakesItsOwnGraph() {
    double[] gradients = new double[3];
    for (int i = 0; i < 3; i++) {
      Value x = Value.of(i + 1);
      ControlFlow.power(x, i % 2 == 0 ? 2 : 3).backward();
      gradients[i] = x.grad();
    }
    // PyTorch 1.13.1, float32: 2, 12, 6 (tutorial 002, dynamic graphs).
    assertThat(gradients)
        .as("2x at 1, 3x^2 at 2, 2x at 3")
        .containsExactly(new double[] {2, 12, 6}, within(1e-12));
  }

  @Test
  @DisplayName("a loop that never runs leaves the constant 1, which does not depend on x")
  void emptyLoop() {
    Value x = Value.of(2);
    Value y = ControlFlow.power(x, 0);
    y.backward();
    assertThat(y.data()).as("x^0").isCloseTo(1, within(1e-12));
    assertThat(x.grad()).as("nothing that ran has touched x").isZero();
  }

  @Test
  @DisplayName("the data decide how often a loop runs: 3 doubles 6 times to reach 100")
  void whileLoop() {
    Value x = Value.of(3);
    Value y = ControlFlow.doubleUntil(x, 100);
    y.backward();
    assertThat(y.data()).as("3, 6, 12, 24, 48, 96, 192").isCloseTo(192, within(1e-12));
    assertThat(x.grad()).as("2^6").isCloseTo(64, within(1e-12));
    assertThat(x.data()).as("x itself").isCloseTo(3, within(1e-12));
  }

  @Test
  @DisplayName("doubling ends as soon as the limit is reached, at once if x is there already")
  void whileLoopEnds() {
    Value once = Value.of(50);
    ControlFlow.doubleUntil(once, 100).backward();
    assertThat(once.grad()).as("50 reaches 100 in one round").isCloseTo(2, within(1e-12));
    Value never = Value.of(200);
    ControlFlow.doubleUntil(never, 100).backward();
    assertThat(never.grad()).as("200 is beyond 100: y is x").isCloseTo(1, within(1e-12));
  }

  @Test
  @DisplayName("a longer run makes a longer graph")
  void graphIsWhatRan() {
    int shorter = TopologicalOrder.of(ControlFlow.doubleUntil(Value.of(3), 100)).size();
    int longer = TopologicalOrder.of(ControlFlow.doubleUntil(Value.of(3), 1000)).size();
    assertThat(longer)
        .as("nodes for ten doublings, for six there are %d", shorter)
        .isGreaterThan(shorter);
  }

  @Test
  @DisplayName("Newton's iteration finds the root, and its derivative 1/(2 sqrt a) with it")
  void newton() {
    Value two = Value.of(2);
    Value root = ControlFlow.sqrt(two);
    root.backward();
    assertThat(root.data()).as("the square root of 2").isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(two.grad())
        .as("the sum over all rounds of what a gave to each")
        .isCloseTo(0.5 / Math.sqrt(2), within(1e-12));
  }

  @Test
  @DisplayName("the further the start is from the root, the more rounds Newton's iteration takes")
  void newtonFromFarAway() {
    Value million = Value.of(1e6);
    Value root = ControlFlow.sqrt(million);
    root.backward();
    assertThat(root.data()).as("the square root of a million").isCloseTo(1000, within(1e-9));
    assertThat(million.grad()).as("1/2000").isCloseTo(0.0005, within(1e-12));
  }
}
