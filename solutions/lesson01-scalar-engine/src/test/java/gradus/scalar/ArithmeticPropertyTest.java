package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.5")
@DisplayName("1.5 Subtract, divide, power: any expression")
class ArithmeticPropertyTest {
  private static final Set<Operation> STUDIED = EnumSet.range(Operation.NEG, Operation.ROOT);
  private static final Set<Operation> KNOWN = EnumSet.range(Operation.ADD, Operation.ROOT);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("the gradient of any arithmetic is the measured slope")
  void agreesWithCentralDifference(long seed) {
    MeasuredSlopes.assertAgree(RandomExpression.of(seed, STUDIED, KNOWN));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("x^n agrees with its derivative n x^(n-1) for whole and broken exponents")
  void power(long seed) {
    Random random = new Random(seed);
    double base = random.nextDouble(0.5, 2);
    double exponent = seed % 2 == 0 ? random.nextInt(-4, 5) : random.nextDouble(-4, 4);
    Value x = Value.of(base);
    Value z = x.pow(exponent);
    z.backward();
    assertThat(z.data())
        .as("%s^%s", base, exponent)
        .isCloseTo(Math.exp(exponent * Math.log(base)), within(1e-10));
    assertThat(x.grad())
        .as("the derivative of x^%s at %s", exponent, base)
        .isCloseTo(exponent * z.data() / base, within(1e-9));
  }
}
