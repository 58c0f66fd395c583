package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.5")
@DisplayName("1.5 Subtract, divide, power")
class ArithmeticTest {
  private final Value x = Value.of(3);
  private final Value y = Value.of(4);

  @Test
  @DisplayName("z = -x: dz/dx = -1")
  void negation() {
    Value z = x.neg();
    z.mul(5).backward();
    assertThat(z.data()).as("-3").isCloseTo(-3, within(1e-12));
    assertThat(x.grad()).as("-1 times the 5 that arrives").isCloseTo(-5, within(1e-12));
  }

  @Test
  @DisplayName("z = x - y: dz/dx = 1, dz/dy = -1")
  void difference() {
    Value z = x.sub(y);
    z.mul(5).backward();
    assertThat(z.data()).as("3 - 4").isCloseTo(-1, within(1e-12));
    assertThat(x.grad()).as("dz/dx: 1 times the 5 that arrives").isCloseTo(5, within(1e-12));
    assertThat(y.grad()).as("dz/dy: -1 times the 5 that arrives").isCloseTo(-5, within(1e-12));
  }

  @Test
  @DisplayName("z = x/y: dz/dx = 1/y, dz/dy = -x/y^2")
  void quotient() {
    Value z = x.div(y);
    z.mul(5).backward();
    assertThat(z.data()).as("3 / 4").isCloseTo(0.75, within(1e-12));
    assertThat(x.grad()).as("dz/dx: 1/4, times 5").isCloseTo(1.25, within(1e-12));
    assertThat(y.grad()).as("dz/dy: -3/16, times 5").isCloseTo(-0.9375, within(1e-12));
  }

  @Test
  @DisplayName("z = x^n: dz/dx = n x^(n-1)")
  void power() {
    Value z = x.pow(4);
    z.mul(5).backward();
    assertThat(z.data()).as("3^4").isCloseTo(81, within(1e-12));
    assertThat(x.grad()).as("4 * 3^3, times 5").isCloseTo(540, within(1e-12));

    Value negative = Value.of(-2);
    negative.pow(3).backward();
    // PyTorch 1.13.1 gives 12 (tutorial 002, "Local gradients").
    assertThat(negative.grad()).as("3 * (-2)^2").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("x^0 is 1 and does not change with x, not even at x = 0")
  void powerZero() {
    Value zero = Value.of(0);
    Value z = zero.pow(0);
    z.backward();
    assertThat(z.data()).as("0^0").isCloseTo(1, within(1e-12));
    // PyTorch 1.13.1 gives 0 for the derivative of 0^0 as well.
    assertThat(zero.grad())
        .as("x^0 is the constant 1: its derivative is 0, but 0 * 0^(-1) would be NaN")
        .isCloseTo(0, within(1e-12));
  }

  @Test
  @DisplayName("z = c - x: the constant on the left, dz/dx = -1")
  void constantMinusValue() {
    Value z = x.rsub(10);
    z.mul(5).backward();
    assertThat(z.data()).as("10 - 3").isCloseTo(7, within(1e-12));
    assertThat(x.grad()).as("-1 times the 5 that arrives").isCloseTo(-5, within(1e-12));
  }

  @Test
  @DisplayName("z = c/x: the constant on the left, dz/dx = -c/x^2")
  void constantDividedByValue() {
    Value z = y.rdiv(8);
    z.mul(5).backward();
    assertThat(z.data()).as("8 / 4").isCloseTo(2, within(1e-12));
    assertThat(y.grad()).as("-8/16, times 5").isCloseTo(-2.5, within(1e-12));
  }

  @Test
  @DisplayName("(x - 1)/2 has its constants on the right: the derivative is 1/2")
  void constantsOnTheRight() {
    Value z = x.sub(1).div(2);
    z.backward();
    assertThat(z.data()).as("(3 - 1) / 2").isCloseTo(1, within(1e-12));
    assertThat(x.grad()).as("1 through the difference, 1/2 of it").isCloseTo(0.5, within(1e-12));
  }

  @Test
  @DisplayName("the gradient of x^2 y + x y^2 at (1, 2) is (8, 5)")
  void polynomial() {
    Value a = Value.of(1);
    Value b = Value.of(2);
    Value f = a.pow(2).mul(b).add(a.mul(b.pow(2)));
    f.backward();
    // PyTorch 1.13.1 gives 6, 8 and 5 (tutorial 003, exercise 2).
    assertThat(f.data()).as("1*2 + 1*4").isCloseTo(6, within(1e-12));
    assertThat(a.grad()).as("2xy + y^2 = 4 + 4").isCloseTo(8, within(1e-12));
    assertThat(b.grad()).as("x^2 + 2xy = 1 + 4").isCloseTo(5, within(1e-12));
  }

  @Test
  @DisplayName("the loss (wx + b - 3)^2 of a neuron sends its gradient to w, b and x")
  void neuronLoss() {
    Value input = Value.of(1);
    Value w = Value.of(2);
    Value b = Value.of(0.5);
    Value loss = w.mul(input).add(b).sub(3).pow(2);
    loss.backward();
    // PyTorch 1.13.1 gives 0.25, -1, -1 and -2 (tutorial 004).
    assertThat(loss.data()).as("(2.5 - 3)^2").isCloseTo(0.25, within(1e-12));
    assertThat(w.grad()).as("2(2.5 - 3) * x").isCloseTo(-1, within(1e-12));
    assertThat(b.grad()).as("2(2.5 - 3) * 1").isCloseTo(-1, within(1e-12));
    assertThat(input.grad()).as("2(2.5 - 3) * w").isCloseTo(-2, within(1e-12));
  }
}
