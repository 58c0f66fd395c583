package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.6")
@DisplayName("1.6 Elementary functions")
class FunctionsTest {
  private final Value x = Value.of(2);

  @Test
  @DisplayName("exp is its own derivative")
  void exponential() {
    Value z = x.exp();
    z.mul(5).backward();
    assertThat(z.data()).as("e^2").isCloseTo(7.38905609893065, within(1e-12));
    assertThat(x.grad()).as("e^2, times 5").isCloseTo(36.94528049465325, within(1e-12));
  }

  @Test
  @DisplayName("log is the natural logarithm: its derivative is 1/x")
  void logarithm() {
    Value z = x.log();
    z.mul(5).backward();
    assertThat(z.data()).as("ln 2").isCloseTo(0.6931471805599453, within(1e-12));
    // PyTorch 1.13.1 gives 0.5 (tutorial 002, "Local gradients").
    assertThat(x.grad()).as("1/2, times 5").isCloseTo(2.5, within(1e-12));
  }

  @Test
  @DisplayName("the derivative of sin is cos")
  void sine() {
    Value z = x.sin();
    z.mul(5).backward();
    assertThat(z.data()).as("sin 2").isCloseTo(0.9092974268256817, within(1e-12));
    assertThat(x.grad()).as("cos 2, times 5").isCloseTo(-2.080734182735712, within(1e-12));
  }

  @Test
  @DisplayName("the derivative of cos is -sin")
  void cosine() {
    Value z = x.cos();
    z.mul(5).backward();
    assertThat(z.data()).as("cos 2").isCloseTo(-0.4161468365471424, within(1e-12));
    assertThat(x.grad()).as("-sin 2, times 5").isCloseTo(-4.546487134128409, within(1e-12));
  }

  @Test
  @DisplayName("the derivative of z = tanh x is 1 - z^2")
  void hyperbolicTangent() {
    Value z = x.tanh();
    z.mul(5).backward();
    assertThat(z.data()).as("tanh 2").isCloseTo(0.9640275800758169, within(1e-12));
    assertThat(x.grad()).as("1 - tanh^2 2, times 5").isCloseTo(0.3532541242658223, within(1e-12));
  }

  @Test
  @DisplayName("relu lets positive numbers and their gradient through, and stops all others")
  void rectifier() {
    Value negative = Value.of(-1);
    Value zero = Value.of(0);
    Value z = x.relu().add(negative.relu()).add(zero.relu());
    z.mul(5).backward();
    // PyTorch 1.13.1 gives the derivatives 1, 0 and 0 (tutorial 002, "Local gradients").
    assertThat(z.data()).as("max(2, 0) + max(-1, 0) + max(0, 0)").isCloseTo(2, within(1e-12));
    assertThat(new double[] {x.grad(), negative.grad(), zero.grad()})
        .as("5 times the derivative at 2, at -1 and at the kink 0, where it is taken as 0")
        .isEqualTo(new double[] {5, 0, 0});
  }

  @Test
  @DisplayName("the derivative of z = sigmoid x is z(1 - z)")
  void logistic() {
    Value one = Value.of(1);
    Value z = one.sigmoid();
    z.mul(5).backward();
    // PyTorch 1.13.1 gives 0.7310586 and 0.1966119 in float32 (tutorial 003, "Sigmoid").
    assertThat(z.data()).as("1 / (1 + e^-1)").isCloseTo(0.7310585786300049, within(1e-12));
    assertThat(one.grad()).as("z(1 - z), times 5").isCloseTo(0.9830596662074093, within(1e-12));
  }

  @Test
  @DisplayName("sigmoid is flat, not NaN, at 1000 and at -1000")
  void logisticFarOut() {
    Value high = Value.of(1000);
    Value low = Value.of(-1000);
    Value sigmoidHigh = high.sigmoid();
    Value sigmoidLow = low.sigmoid();
    sigmoidHigh.add(sigmoidLow).backward();
    // PyTorch gives 1 and 0, and 0 for both derivatives.
    assertThat(new double[] {sigmoidHigh.data(), sigmoidLow.data()})
        .as("sigmoid 1000 and sigmoid -1000: e^1000 is infinite, infinity / infinity is NaN")
        .isEqualTo(new double[] {1, 0});
    assertThat(new double[] {high.grad(), low.grad()})
        .as("the derivatives at 1000 and at -1000: the curve is flat there")
        .isEqualTo(new double[] {0, 0});
  }

  @Test
  @DisplayName("functions chain: d sin(x^2)/dx = cos(x^2) * 2x")
  void chain() {
    Value one = Value.of(1);
    one.pow(2).sin().backward();
    // PyTorch 1.13.1 gives 1.0806046117362795 (tutorial 002, "The chain rule, step by step").
    assertThat(one.grad()).as("cos(1) * 2").isCloseTo(1.0806046117362795, within(1e-12));
  }
}
