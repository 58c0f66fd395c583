package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.tensor.CentralDifferences.assertFirst;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.vector;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.10")
@DisplayName("2.10 Rules, element by element: any numbers")
class ElementwiseRulesPropertyTest {
  /** The rules that hold for all positive numbers. */
  private static final List<UnaryOperator<Tensor>> OF_ONE =
      List.of(
          Tensor::exp,
          Tensor::log,
          Tensor::sqrt,
          Tensor::tanh,
          x -> x.sub(1).relu(),
          x -> x.pow(3),
          x -> x.pow(2.5),
          x -> x.pow(2),
          x -> x.pow(1),
          x -> x.pow(0).mul(x),
          x -> x.pow(-1),
          x -> x.rsub(2),
          x -> x.rdiv(2),
          x -> x.div(3));

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("rules of one operand agree with the slopes that are measured, and so do theirs")
  void ofOne(long seed) {
    Random random = new Random(seed);
    Tensor x = awayFromOne(random, 2, 3);
    for (UnaryOperator<Tensor> rule : OF_ONE) {
      assertFirstAndSecond(t -> rule.apply(t[0]), x);
    }
    Tensor negative = x.neg();
    assertFirstAndSecond(t -> t[0].tanh().add(t[0].pow(3)).add(t[0].pow(-2)), negative);
    assertFirstAndSecond(t -> t[0].add(1).relu().mul(t[0].exp()), negative);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("rules of two operands do so too, whatever is broadcast")
  void ofTwo(long seed) {
    Random random = new Random(seed);
    Tensor x = Tensor.randn(random, Shape.of(2, 3), FLOAT64);
    Tensor y = awayFromOne(random, random.nextBoolean() ? new int[] {3} : new int[] {2, 1});
    assertFirstAndSecond(t -> t[0].sub(t[1]), x, y);
    assertFirstAndSecond(t -> t[1].sub(t[0]), x, y);
    assertFirstAndSecond(t -> t[0].div(t[1]), x, y);
    Tensor nearOne = x.tanh().mul(0.05).add(1);
    assertFirstAndSecond(t -> t[0].maximum(t[1]), nearOne, y);
    assertFirstAndSecond(t -> t[1].minimum(t[0]).mul(t[0]), nearOne, y);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("whatever is computed from them: ten operations in a row")
  void programs(long seed) {
    Tensor x = awayFromOne(new Random(seed), 2, 2);
    Tensor y = awayFromOne(new Random(seed + 1), 2);
    assertFirst(t -> program(seed, t[0], t[1]), x, y);
  }

  private static Tensor program(long seed, Tensor x, Tensor y) {
    Random random = new Random(seed);
    Tensor z = x.sub(y);
    for (int i = 0; i < 10; i++) {
      z =
          switch (random.nextInt(7)) {
            case 0 -> z.tanh();
            case 1 -> z.sub(y);
            case 2 -> z.div(y.add(1));
            case 3 -> z.pow(2).add(1).sqrt();
            case 4 -> z.pow(2).add(1).log();
            case 5 -> z.tanh().exp();
            default -> x.div(z.pow(2).add(1));
          };
    }
    return z;
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName(
      "of two operands the chosen one gets the gradient, and half of it each of equal ones")
  void ties(long seed) {
    Random random = new Random(seed);
    double[] x = random.ints(20, 0, 3).asDoubleStream().toArray();
    double[] y = random.ints(20, 0, 3).asDoubleStream().toArray();
    double[] gradient = random.doubles(20, -1, 1).toArray();
    Tensor left = vector(x);
    Tensor right = vector(y);
    left.maximum(right).backward(constant(gradient));
    assertShares(left, gradient, x, y);
    assertShares(right, gradient, y, x);
    left = vector(x);
    right = vector(y);
    left.minimum(right).backward(constant(gradient));
    assertShares(left, gradient, y, x);
    assertShares(right, gradient, x, y);
  }

  private static void assertShares(
      Tensor operand, double[] gradient, double[] own, double[] other) {
    double[] expected = new double[gradient.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = own[i] > other[i] ? gradient[i] : own[i] == other[i] ? gradient[i] / 2 : 0;
    }
    assertThat(operand.grad().toDoubles())
        .as("the gradient of %s next to %s", Arrays.toString(own), Arrays.toString(other))
        .containsExactly(expected, within(1e-15));
  }

  @Test
  @DisplayName("where a slope is infinite, so is the gradient; where a function is flat, it is 0")
  void edges() {
    assertThat(gradient(Tensor::sqrt, 0)).containsExactly(POSITIVE_INFINITY);
    assertThat(gradient(Tensor::log, 0)).containsExactly(POSITIVE_INFINITY);
    assertThat(gradient(x -> x.rdiv(1), 0)).containsExactly(NEGATIVE_INFINITY);
    assertThat(gradient(x -> x.pow(0.5), 0)).containsExactly(POSITIVE_INFINITY);
    assertThat(gradient(x -> x.pow(1), 0, -3)).containsExactly(1, 1);
    assertThat(gradient(x -> x.pow(2), 0, -3)).containsExactly(0, -6);
    assertThat(gradient(x -> x.pow(0), 0, -3)).containsExactly(new double[2], within(0.0));
    assertThat(gradient(Tensor::tanh, 1000, -1000)).containsExactly(new double[2], within(0.0));
    assertThat(gradient(Tensor::exp, NEGATIVE_INFINITY)).containsExactly(0);
    assertThat(gradient(x -> x.relu().sqrt(), -1, 4)).containsExactly(0, 0.25);
  }

  /** Returns the gradient of the sum of a function's result. */
  private static double[] gradient(UnaryOperator<Tensor> function, double... at) {
    Tensor x = vector(at);
    function.apply(x).sum().backward();
    return x.grad().toDoubles();
  }

  @Test
  @DisplayName("a number that is used by several operations collects from all of them")
  void neuron() {
    Tensor x = vector(1);
    Tensor w = vector(2);
    Tensor b = vector(0.5);
    w.mul(x).add(b).sub(3).pow(2).backward();
    // PyTorch 1.13.1 gives -1, -1 and, if x requires a gradient, -2 (tutorial 004).
    assertThat(w.grad().toDoubles()).containsExactly(-1);
    assertThat(b.grad().toDoubles()).containsExactly(-1);
    assertThat(x.grad().toDoubles()).containsExactly(-2);
    Tensor s = vector(2, 3);
    s.pow(3).sub(s.div(2)).add(s.log()).sum().backward();
    assertThat(s.grad().toDoubles())
        .containsExactly(new double[] {12, 27 - 0.5 + 1.0 / 3}, within(1e-12));
  }

  @Test
  @DisplayName("FLOAT32 numbers get FLOAT32 gradients from every rule")
  void dtype() {
    for (UnaryOperator<Tensor> rule : OF_ONE) {
      Tensor x = Tensor.of(0.5f, 2f).requiresGrad(true);
      rule.apply(x).sum().backward();
      assertThat(x.grad().dtype()).isEqualTo(FLOAT32);
    }
    Tensor x = Tensor.of(0.5f, 2f).requiresGrad(true);
    x.maximum(Tensor.of(1f, 2f)).sum().backward();
    assertThat(x.grad().dtype()).isEqualTo(FLOAT32);
    assertThat(x.grad().toDoubles()).containsExactly(0, 0.5);
  }

  /** Returns numbers from 0.5 to 2 that differ from 1 by at least 0.1, where relu has its kink. */
  private static Tensor awayFromOne(Random random, int... sizes) {
    Shape shape = Shape.of(sizes);
    double[] elements = new double[shape.numel()];
    Arrays.setAll(
        elements,
        i -> random.nextBoolean() ? random.nextDouble(0.5, 0.9) : random.nextDouble(1.1, 2));
    return constant(elements).reshape(sizes);
  }
}
