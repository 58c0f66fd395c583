package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.7")
@DisplayName("1.7 Check a gradient by measuring")
class GradientCheckTest {
  private static final ScalarFunction CUBES = x -> x[0].pow(3).add(x[1].pow(3));

  /** Takes the number of y out of the graph and puts it back as a constant: a typical mistake. */
  private static final ScalarFunction BROKEN = x -> x[0].mul(x[1]).add(Value.of(x[1].data()));

  @Test
  @DisplayName("backward() gives one derivative per input")
  void gradientOfEveryInput() {
    // PyTorch 1.13.1, float32: 12 and 27 (tutorial 002, gradient check).
    assertThat(GradientCheck.gradient(CUBES, 2, 3))
        .as("the derivatives 3x^2 and 3y^2 of x^3 + y^3 at (2, 3)")
        .isEqualTo(new double[] {12, 27});
  }

  @Test
  @DisplayName("an input that the function does not use has derivative 0")
  void unusedInput() {
    assertThat(GradientCheck.gradient(x -> x[1].mul(x[1]), 5, 4))
        .as("the derivatives of y*y at x = 5, y = 4")
        .isEqualTo(new double[] {0, 8});
  }

  @Test
  @DisplayName("the central difference of x^3 at 2 is 12, good to eight digits")
  void measuresTheSlope() {
    // PyTorch 1.13.1, float64, step 1e-6: 12.0000000017 and 27.0000000064 (tutorial 002).
    assertThat(GradientCheck.difference(CUBES, new double[] {2, 3}, 0))
        .as("(f(2 + h, 3) - f(2 - h, 3)) / 2h for f = x^3 + y^3")
        .isCloseTo(12, within(1e-7));
    assertThat(GradientCheck.difference(CUBES, new double[] {2, 3}, 1))
        .as("(f(2, 3 + h) - f(2, 3 - h)) / 2h for f = x^3 + y^3")
        .isCloseTo(27, within(1e-7));
  }

  @Test
  @DisplayName("measuring moves one operand, and leaves the numbers it was given as they were")
  void movesOneOperandOnly() {
    double[] x = {5, 7};
    assertThat(GradientCheck.difference(v -> v[0].mul(v[1]), x, 0))
        .as("d(xy)/dx = y, with y held at 7")
        .isCloseTo(7, within(1e-7));
    assertThat(x).as("the caller's own numbers").isEqualTo(new double[] {5, 7});
  }

  @Test
  @DisplayName("at the kink of relu the slope is measured half from the left, half from the right")
  void kinkOfRelu() {
    GradientCheck check = GradientCheck.of(x -> x[0].relu(), 0);
    assertThat(check.numeric()).as("(h - 0) / 2h").isCloseTo(0.5, within(1e-12));
    assertThat(check.analytic()).as("the derivative of relu at 0, by convention").isZero();
  }

  @Test
  @DisplayName("the worst operand is the one with the largest error, whatever its sign")
  void picksTheLargestError() {
    GradientCheck middle = new GradientCheck(0, 1.1, 1);
    GradientCheck large = new GradientCheck(1, 1, 1.5);
    GradientCheck small = new GradientCheck(2, 1, 1.001);
    assertThat(GradientCheck.worst(List.of(middle, large, small)))
        .as("the errors are 0.1/1.1, 0.5/1.5 and 0.001/1.001")
        .isEqualTo(large);
    assertThat(GradientCheck.worst(List.of(middle, small)))
        .as("the errors are 0.1/1.1 and 0.001/1.001, though measuring found less and more")
        .isEqualTo(middle);
  }

  @Test
  @DisplayName("a NaN is worse than any number: it must not pass unseen")
  void nanIsWorst() {
    GradientCheck wrong = new GradientCheck(0, 1, 2);
    GradientCheck nan = new GradientCheck(1, Double.NaN, 2);
    assertThat(GradientCheck.worst(List.of(wrong, nan)))
        .as("compare by error(), which is infinite for a NaN")
        .isEqualTo(nan);
  }

  @Test
  @DisplayName("a function made of many operations passes")
  void correctGradientPasses() {
    ScalarFunction f = x -> x[0].mul(x[1]).sin().div(x[1].exp().add(1)).sub(x[0].tanh());
    GradientCheck check = GradientCheck.of(f, 0.7, -1.2);
    assertThat(check.passes(1e-8)).as("the worst is %s", check).isTrue();
  }

  @Test
  @DisplayName("a function that leaves the graph is found out, with the operand it forgot")
  void brokenGraphIsFound() {
    GradientCheck check = GradientCheck.of(BROKEN, 2, 3);
    assertThat(check.operand()).as("xy + y, where the last y is a constant copy").isEqualTo(1);
    assertThat(check.analytic()).as("what backward() sees: x").isCloseTo(2, within(1e-12));
    assertThat(check.numeric()).as("what is true: x + 1").isCloseTo(3, within(1e-7));
    assertThat(check.passes(1e-6)).as("the worst is %s", check).isFalse();
  }

  @Test
  @DisplayName("points at which nothing can be measured are refused")
  void refusesBadPoints() {
    assertThat(GradientCheck.of(CUBES, 2, 3).passes(1e-6)).as("a good point").isTrue();
    assertThatThrownBy(() -> GradientCheck.of(CUBES))
        .as("no point at all")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no inputs");
    assertThatThrownBy(() -> GradientCheck.of(CUBES, 2, Double.NaN))
        .as("a point with a NaN")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("input 1 is NaN");
  }
}
