package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.8")
@DisplayName("1.8 Branches and loops: any number")
class ControlFlowPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("a branch has the derivative of the side that ran")
  void branch(long seed) {
    double number = new Random(seed).nextDouble() * 4 - 1;
    Value x = Value.of(number);
    ControlFlow.squareOrCube(x).backward();
    assertThat(x.grad())
        .as("the derivative at x = %s", number)
        .isCloseTo(number > 1 ? 2 * number : 3 * number * number, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("a loop of n multiplications has the derivative n x^(n-1), below zero too")
  void power(long seed) {
    Random random = new Random(seed);
    double number = random.nextDouble() * 4 - 2;
    int n = random.nextInt(8);
    Value x = Value.of(number);
    Value y = ControlFlow.power(x, n);
    y.backward();
    assertThat(y.data()).as("(%s)^%d", number, n).isCloseTo(Math.pow(number, n), within(1e-9));
    assertThat(x.grad())
        .as("the derivative of x^%d at x = %s", n, number)
        .isCloseTo(n == 0 ? 0 : n * Math.pow(number, n - 1), within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("doubling k times has the derivative 2^k")
  void doubling(long seed) {
    Random random = new Random(seed);
    double number = random.nextDouble() * 100 + 0.01;
    double limit = random.nextDouble() * 1000;
    Value x = Value.of(number);
    Value y = ControlFlow.doubleUntil(x, limit);
    y.backward();
    double factor = 1;
    while (factor * number < limit) {
      factor *= 2;
    }
    assertThat(y.data()).as("%s doubled to %s", number, limit).isEqualTo(factor * number);
    assertThat(x.grad()).as("2^k for %s doubled to %s", number, limit).isEqualTo(factor);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("Newton's root and its derivative are good to twelve digits")
  void newton(long seed) {
    double number = Math.exp(new Random(seed).nextDouble() * 20 - 10);
    double expected = Math.sqrt(number);
    Value a = Value.of(number);
    Value root = ControlFlow.sqrt(a);
    root.backward();
    assertThat(root.data() / expected)
        .as("the root of %s, in proportion", number)
        .isCloseTo(1, within(1e-12));
    assertThat(a.grad() * 2 * expected)
        .as("its derivative, in proportion to 1/(2 sqrt a)", number)
        .isCloseTo(1, within(1e-12));
  }
}
