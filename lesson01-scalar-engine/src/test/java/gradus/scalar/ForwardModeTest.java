package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.12")
@DisplayName("1.12 Forward mode")
class ForwardModeTest {
  private static final UnaryOperator<Dual[]> TUTORIAL =
      x -> new Dual[] {x[0].pow(2), x[0].mul(x[1]), x[1].pow(2)};
  private static final UnaryOperator<Value[]> TUTORIAL_RECORDED =
      x -> new Value[] {x[0].pow(2), x[0].mul(x[1]), x[1].pow(2)};

  private int evaluations;

  @Test
  @DisplayName("product rule: (3 + 1e)(4 + 10e) = 12 + (1*4 + 3*10)e")
  void product() {
    Dual z = new Dual(3, 1).mul(new Dual(4, 10));
    assertThat(z.value()).as("3 * 4").isCloseTo(12, within(1e-12));
    assertThat(z.tangent()).as("x' y + x y'").isCloseTo(34, within(1e-12));
  }

  @Test
  @DisplayName("quotient rule: (3 + 1e)/(4 + 10e) = 3/4 + (1*4 - 3*10)/16 e")
  void quotient() {
    Dual z = new Dual(3, 1).div(new Dual(4, 10));
    assertThat(z.value()).as("3 / 4").isCloseTo(0.75, within(1e-12));
    assertThat(z.tangent()).as("(x' y - x y') / y^2").isCloseTo(-1.625, within(1e-12));
  }

  @Test
  @DisplayName("power rule: (2 + 5e)^3 = 8 + 3*4*5e, and x^0 is the constant 1")
  void power() {
    Dual z = new Dual(2, 5).pow(3);
    assertThat(z.value()).as("2^3").isCloseTo(8, within(1e-12));
    assertThat(z.tangent()).as("n x^(n-1) x'").isCloseTo(60, within(1e-12));
    assertThat(new Dual(0, 1).pow(0)).as("0^0, as in 1.5").isEqualTo(new Dual(1, 0));
  }

  @Test
  @DisplayName("chain rule: sin turns the tangent x' into cos(x) x'")
  void sine() {
    Dual z = new Dual(0, 7).sin();
    assertThat(z.value()).as("sin 0").isCloseTo(0, within(1e-12));
    assertThat(z.tangent()).as("cos(0) * 7").isCloseTo(7, within(1e-12));
    // PyTorch 1.13.1, float64: 1.0806046117362795 (tutorial 002, chain rule).
    assertThat(Dual.variable(1).pow(2).sin().tangent())
        .as("d sin(x^2)/dx at x = 1 is cos(1) * 2")
        .isCloseTo(1.0806046117362795, within(1e-12));
  }

  @Test
  @DisplayName("forward mode fills a Jacobian column by column")
  void forwardJacobian() {
    // PyTorch 1.13.1, float32: [[4, 0], [3, 2], [0, 6]] (tutorial 002, Jacobian).
    assertThat(Jacobian.forward(TUTORIAL, 2, 3).rows())
        .as("the derivatives of (x^2, xy, y^2) at (2, 3), a row per output")
        .isDeepEqualTo(new double[][] {{4, 0}, {3, 2}, {0, 6}});
  }

  @Test
  @DisplayName("reverse mode fills the same Jacobian row by row")
  void reverseJacobian() {
    // PyTorch 1.13.1, float32: [[4, 0], [3, 2], [0, 6]] (tutorial 002, Jacobian).
    assertThat(Jacobian.reverse(TUTORIAL_RECORDED, 2, 3).rows())
        .as("the derivatives of (x^2, xy, y^2) at (2, 3), a row per output")
        .isDeepEqualTo(new double[][] {{4, 0}, {3, 2}, {0, 6}});
  }

  @Test
  @DisplayName("one input, many outputs: forward mode needs one pass, reverse mode one per output")
  void oneInputManyOutputs() {
    Jacobian forward =
        Jacobian.forward(
            x -> counted(new Dual[] {x[0].sin(), x[0].cos(), x[0].exp(), x[0].mul(x[0])}), 2);
    assertThat(forward.passes()).as("passes of forward mode").isEqualTo(1);
    assertThat(evaluations).as("evaluations of f").isEqualTo(1);
    Jacobian reverse =
        Jacobian.reverse(x -> new Value[] {x[0].sin(), x[0].cos(), x[0].exp(), x[0].mul(x[0])}, 2);
    assertThat(reverse.passes()).as("passes of reverse mode").isEqualTo(4);
    assertThat(forward.rows()).as("4 rows of 1: cos 2, -sin 2, e^2, 2*2").hasDimensions(4, 1);
  }

  @Test
  @DisplayName("many inputs, one output: reverse mode needs one pass, forward mode one per input")
  void manyInputsOneOutput() {
    double[] x = {1, 2, 3, 4, 5};
    Jacobian reverse =
        Jacobian.reverse(
            v -> counted(new Value[] {v[0].mul(v[1]).mul(v[2]).mul(v[3]).mul(v[4])}), x);
    assertThat(reverse.passes()).as("passes of reverse mode").isEqualTo(1);
    assertThat(evaluations).as("evaluations of f").isEqualTo(1);
    Jacobian forward =
        Jacobian.forward(v -> new Dual[] {v[0].mul(v[1]).mul(v[2]).mul(v[3]).mul(v[4])}, x);
    assertThat(forward.passes()).as("passes of forward mode").isEqualTo(5);
    assertThat(reverse.rows())
        .as("1 row of 5: the product of the other four")
        .isDeepEqualTo(new double[][] {{120, 60, 40, 30, 24}});
  }

  @Test
  @DisplayName("reverse mode records f once, however many rows it reads from the graph")
  void reverseRecordsOnce() {
    Jacobian.reverse(v -> counted(new Value[] {v[0].mul(v[1]), v[0].add(v[1].pow(2))}), 2, 3);
    assertThat(evaluations).as("evaluations of f for two rows").isEqualTo(1);
  }

  @Test
  @DisplayName("points at which there is no derivative are refused")
  void refusesBadPoints() {
    assertThat(Jacobian.forward(TUTORIAL, 2, 3).rows()).as("a good point").hasDimensions(3, 2);
    assertThatThrownBy(() -> Jacobian.forward(TUTORIAL))
        .as("no point at all")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no inputs");
    assertThatThrownBy(() -> Jacobian.reverse(TUTORIAL_RECORDED, 2, Double.NaN))
        .as("a point with a NaN")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("input 1 is NaN");
  }

  private <T> T[] counted(T[] outputs) {
    evaluations++;
    return outputs;
  }
}
