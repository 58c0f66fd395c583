package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.2")
@DisplayName("1.2 Multiply: any numbers")
class MultiplyPropertyTest {
  private static final double H = 1e-6;

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the rule of x*y agrees with the measured slopes, times the gradient that arrives")
  void agreesWithCentralDifference(long seed) {
    Random random = new Random(seed);
    double x = random.nextDouble(-2, 2);
    double y = random.nextDouble(-2, 2);
    double gradient = random.nextDouble(-2, 2);
    double slopeByX = ((x + H) * y - (x - H) * y) / (2 * H);
    double slopeByY = (x * (y + H) - x * (y - H)) / (2 * H);
    assertThat(Value.of(x).mul(Value.of(y)).rule().contributions(gradient))
        .as("x = %s, y = %s, gradient = %s", x, y, gradient)
        .containsExactly(new double[] {gradient * slopeByX, gradient * slopeByY}, within(1e-8));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("propagate() adds the rule's contributions to what the operands have")
  void propagateAddsContributions(long seed) {
    Random random = new Random(seed);
    Value x = Value.of(random.nextGaussian());
    Value y = Value.of(random.nextGaussian());
    Value z = x.mul(y);
    x.setGrad(random.nextGaussian());
    y.setGrad(random.nextGaussian());
    z.setGrad(random.nextGaussian());
    double gradX = x.grad() + z.grad() * y.data();
    double gradY = y.grad() + z.grad() * x.data();
    z.propagate();
    assertThat(x.grad())
        .as("the gradient x had and its contribution")
        .isCloseTo(gradX, within(1e-12));
    assertThat(y.grad())
        .as("the gradient y had and its contribution")
        .isCloseTo(gradY, within(1e-12));
  }
}
