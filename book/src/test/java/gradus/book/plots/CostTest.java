package gradus.book.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("what derivatives cost, and what measuring them leaves wrong")
class CostTest {
  @ParameterizedTest(name = "{0} inputs, {1} outputs")
  @CsvSource({"1, 1", "1000, 1", "1, 10", "20, 10"})
  @DisplayName("forward mode makes a pass for each input, reverse mode one for each output")
  void passes(int inputs, int outputs) {
    assertThat(ForwardReversePasses.forward(inputs, outputs)).as("forward").isEqualTo(inputs);
    assertThat(ForwardReversePasses.reverse(inputs, outputs)).as("reverse").isEqualTo(outputs);
  }

  @Test
  @DisplayName(
      "a tenth of the step leaves a tenth of the one-sided error, a hundredth of the central")
  void truncation() {
    assertThat(oneSided(1e-3) / oneSided(1e-4)).as("one-sided").isCloseTo(10, within(0.1));
    assertThat(central(1e-2) / central(1e-3)).as("central").isCloseTo(100, within(1.0));
  }

  @Test
  @DisplayName("the bend of x^8 at 2 is what the higher derivatives say")
  void bend() {
    // f(x + h) = f + f' h + f'' h^2 / 2 + f''' h^3 / 6, with f' = 1024, f'' = 3584, f''' = 10752.
    assertThat(oneSided(1e-5)).as("f'' h / 2 f'").isCloseTo(1.75e-5, within(1e-8));
    assertThat(central(1e-3)).as("f''' h^2 / 6 f'").isCloseTo(1.75e-6, within(1e-9));
  }

  @Test
  @DisplayName("rounding spoils what steps too short for it measure, in float much sooner")
  void rounding() {
    assertThat(central(1e-5)).as("a good step").isLessThan(1e-9);
    assertThat(central(1e-14)).as("a step of some twenty neighbouring doubles").isGreaterThan(1e-4);
    assertThat(inFloat(1e-5)).as("the good step, in float").isGreaterThan(1e-4);
    assertThat(GradientCheckError.centralInFloat(5e-8))
        .as("2 + h and 2 - h are 2 in float, and nothing seems to change")
        .isEqualTo(0);
    assertThat(inFloat(5e-8)).as("so all of it is wrong").isEqualTo(1);
  }

  private static double oneSided(double step) {
    return GradientCheckError.error(GradientCheckError.oneSided(step));
  }

  private static double central(double step) {
    return GradientCheckError.error(GradientCheckError.central(step));
  }

  private static double inFloat(double step) {
    return GradientCheckError.error(GradientCheckError.centralInFloat(step));
  }
}
