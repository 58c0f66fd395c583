package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.10")
@DisplayName("2.10 Rules, element by element")
class ElementwiseRulesTest {
  /** What arrives at the two elements of the result. */
  private final Tensor gradient = constant(new double[] {5, 7});

  @Test
  @DisplayName("z = x - y: dz/dx = 1, dz/dy = -1")
  void difference() {
    Tensor x = vector(3, 1);
    Tensor y = vector(4, 2);
    x.sub(y).backward(gradient);
    assertThat(x.grad().toDoubles())
        .as("dz/dx: 1, times the 5 and the 7 that arrive")
        .isEqualTo(new double[] {5, 7});
    assertThat(y.grad().toDoubles())
        .as("dz/dy: -1, times the 5 and the 7 that arrive")
        .isEqualTo(new double[] {-5, -7});
  }

  @Test
  @DisplayName("z = x/y: dz/dx = 1/y, dz/dy = -x/y^2")
  void quotient() {
    Tensor x = vector(3, 1);
    Tensor y = vector(4, -2);
    x.div(y).backward(gradient);
    assertThat(x.grad().toDoubles())
        .as("dz/dx: 1/4 times 5, and 1/(-2) times 7")
        .isEqualTo(new double[] {1.25, -3.5});
    assertThat(y.grad().toDoubles())
        .as("dz/dy: -3/16 times 5, and -1/4 times 7")
        .isEqualTo(new double[] {-0.9375, -1.75});
  }

  @Test
  @DisplayName("a quotient by a constant, and one of a constant")
  void quotientWithConstant() {
    Tensor x = vector(3, 1);
    x.div(4).backward(gradient);
    assertThat(x.grad().toDoubles())
        .as("z = x/4: dz/dx = 1/4, times 5 and 7")
        .isEqualTo(new double[] {1.25, 1.75});
    Tensor y = vector(4, -2);
    y.rdiv(8).backward(gradient);
    assertThat(y.grad().toDoubles())
        .as("z = 8/y: dz/dy = -8/y^2: -8/16 times 5, and -8/4 times 7")
        .isEqualTo(new double[] {-2.5, -14});
  }

  @Test
  @DisplayName("z = x^n: dz/dx = n x^(n-1)")
  void power() {
    Tensor x = vector(1.5, -2);
    x.pow(3).backward(gradient);
    // PyTorch 1.13.1 gives the derivatives 6.75 and 12 (tutorial 002, "Local gradients").
    assertThat(x.grad().toDoubles())
        .as("3 * 1.5^2 = 6.75 times 5, and 3 * (-2)^2 = 12 times 7")
        .isEqualTo(new double[] {33.75, 84});
  }

  @Test
  @DisplayName("x^0 is 1 and does not change with x, not even at x = 0")
  void powerZero() {
    Tensor x = vector(0, 2);
    x.pow(0).backward(gradient);
    // PyTorch 1.13.1 gives 0 for the derivative of 0^0 as well.
    assertThat(x.grad().toDoubles())
        .as("x^0 is the constant 1: its derivative is 0, but 0 * 0^(-1) would be NaN")
        .isEqualTo(new double[] {0, 0});
  }

  @Test
  @DisplayName("exp is its own derivative")
  void exponential() {
    Tensor x = vector(0, 1);
    x.exp().backward(gradient);
    assertThat(x.grad().toDoubles())
        .as("e^0 = 1 times 5, and e^1 = 2.71828 times 7")
        .containsExactly(new double[] {5, 19.027972799213316}, within(1e-12));
  }

  @Test
  @DisplayName("the derivative of log is 1/x")
  void logarithm() {
    Tensor x = vector(0.5, 2);
    x.log().backward(gradient);
    // PyTorch 1.13.1 gives the derivatives 2 and 0.5 (tutorial 002, "Local gradients").
    assertThat(x.grad().toDoubles())
        .as("1/0.5 times 5, and 1/2 times 7")
        .isEqualTo(new double[] {10, 3.5});
  }

  @Test
  @DisplayName("the derivative of z = sqrt x is 1/(2z)")
  void squareRoot() {
    Tensor x = vector(4, 0.25);
    x.sqrt().backward(gradient);
    assertThat(x.grad().toDoubles())
        .as("sqrt 4 = 2 gives 1/4, times 5; sqrt 0.25 = 0.5 gives 1, times 7")
        .isEqualTo(new double[] {1.25, 7});
  }

  @Test
  @DisplayName("the derivative of z = tanh x is 1 - z^2")
  void hyperbolicTangent() {
    Tensor x = vector(0, 2);
    x.tanh().backward(gradient);
    assertThat(x.grad().toDoubles())
        .as("1 - 0^2 = 1 times 5, and 1 - 0.96403^2 = 0.07065 times 7")
        .containsExactly(new double[] {5, 0.4945557739721511}, within(1e-12));
  }

  @Test
  @DisplayName("relu lets gradients through where x > 0, and nothing elsewhere, not even infinity")
  void rectifier() {
    Tensor x = vector(-1, 0, 2);
    x.relu().backward(constant(new double[] {5, 6, 7}));
    // PyTorch 1.13.1 gives the derivatives 0, 0 and 1 (tutorial 003, exercise 3).
    assertThat(x.grad().toDoubles())
        .as("5, 6 and 7 times the derivative at -1, at the kink 0, and at 2")
        .isEqualTo(new double[] {0, 0, 7});
    Tensor y = vector(-1, 2);
    y.relu().backward(constant(new double[] {Double.POSITIVE_INFINITY, 7}));
    // PyTorch 1.13.1 gives 0 and 7 as well.
    assertThat(y.grad().toDoubles())
        .as("at -1 an infinite gradient arrives, as from a root of 0; 0 * infinity would be NaN")
        .isEqualTo(new double[] {0, 7});
    Tensor z = vector(Double.NaN, 2);
    z.relu().backward(constant(new double[] {6, 7}));
    // PyTorch gives 6 and 7 as well: it asks where z <= 0.
    assertThat(z.grad().toDoubles())
        .as("at NaN, which is neither above nor below 0, the gradient 6 goes on and is not hidden")
        .isEqualTo(new double[] {6, 7});
  }

  @Test
  @DisplayName(
      "the gradient of a maximum goes to the larger operand, and half to each of equal ones")
  void largerOne() {
    Tensor x = vector(1, 3, 3);
    Tensor y = vector(2, 3, 1);
    x.maximum(y).backward(constant(new double[] {10, 20, 30}));
    // PyTorch 1.13.1 gives the derivatives (0, 0.5, 1) and (1, 0.5, 0).
    assertThat(x.grad().add(y.grad()).toDoubles())
        .as("10, 20 and 30 arrive: what x and y get of it adds up to all of it")
        .isEqualTo(new double[] {10, 20, 30});
    assertThat(x.grad().toDoubles())
        .as("x = (1, 3, 3) is smaller than y = (2, 3, 1), equal, larger; 10, 20 and 30 arrive")
        .isEqualTo(new double[] {0, 10, 30});
    assertThat(y.grad().toDoubles())
        .as("y = (2, 3, 1) is larger than x = (1, 3, 3), equal, smaller; 10, 20 and 30 arrive")
        .isEqualTo(new double[] {10, 10, 0});
  }

  @Test
  @DisplayName("a rule is made of operations, so that it has a derivative in its turn")
  void secondDerivative() {
    Tensor x = vector(2);
    Tensor cube = Autograd.grad(x.pow(3), x, CREATE_GRAPH);
    assertThat(cube.requiresGrad()).as("the first derivative, 3x^2, depends on x").isTrue();
    // PyTorch 1.13.1 gives 12; tutorial 001 prints 6 ("Higher derivatives").
    assertThat(Autograd.grad(cube, x).toDoubles())
        .as("the second derivative of x^3 is 6x, at x = 2")
        .isEqualTo(new double[] {12});
    Tensor tanh = Autograd.grad(x.tanh(), x, CREATE_GRAPH);
    assertThat(tanh.requiresGrad()).as("the first derivative, 1 - tanh^2 x, depends on x").isTrue();
    assertThat(Autograd.grad(tanh, x).toDoubles())
        .as("the second derivative of z = tanh x is -2z (1 - z^2), at x = 2")
        .containsExactly(new double[] {-0.13621868742711324}, within(1e-12));
  }
}
