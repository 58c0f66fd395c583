package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.MATERIALIZE_GRADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Compares derivatives that the engine computes with slopes that are measured from outside.
 *
 * <p>A program's result is made one number by a sum with fixed random weights. The number's slope
 * by each element of each input is {@code (f(x + h) - f(x - h)) / 2h}; inputs must keep away from
 * kinks and ties.
 */
final class CentralDifferences {
  private static final double H = 1e-5;
  private static final double TOLERANCE = 1e-7;

  private CentralDifferences() {}

  /** A program: one tensor computed from several. */
  @FunctionalInterface
  interface Program {
    Tensor of(Tensor... inputs);
  }

  /** Checks the first derivatives by all inputs, whose dtype must be FLOAT64. */
  static void assertFirst(Program program, Tensor... inputs) {
    Tensor weights = weightsOf(program.of(inputs));
    assertAgree(
        "the first derivative", leaves -> scalar(program, weights, leaves), List.of(inputs));
  }

  /**
   * Checks the first derivatives, and then theirs: those of the backward pass, as a program of its
   * own, by all inputs and by the weights.
   */
  static void assertFirstAndSecond(Program program, Tensor... inputs) {
    assertFirst(program, inputs);
    List<Tensor> all = new ArrayList<>(List.of(inputs));
    all.add(weightsOf(program.of(inputs)));
    assertAgree("the second derivative", leaves -> slope(program, leaves), all);
  }

  /** Something that makes one number of several tensors. */
  private interface Scalar {
    Tensor of(List<Tensor> leaves);
  }

  private static Tensor scalar(Program program, Tensor weights, List<Tensor> leaves) {
    return program.of(leaves.toArray(Tensor[]::new)).mul(weights).sum();
  }

  /** Returns the directional derivative of the program's number; its weights are the last leaf. */
  private static Tensor slope(Program program, List<Tensor> leaves) {
    List<Tensor> inputs = leaves.subList(0, leaves.size() - 1);
    Tensor result = scalar(program, leaves.get(leaves.size() - 1), inputs);
    List<Tensor> gradients =
        Autograd.grad(
            List.of(result), inputs, Arrays.asList((Tensor) null), CREATE_GRAPH, MATERIALIZE_GRADS);
    Tensor slope = null;
    for (Tensor gradient : gradients) {
      Tensor term = gradient.mul(weightsOf(gradient)).sum();
      slope = slope == null ? term : slope.add(term);
    }
    return slope;
  }

  private static void assertAgree(String what, Scalar scalar, List<Tensor> inputs) {
    List<Tensor> leaves = leaves(inputs);
    Tensor result = scalar.of(leaves);
    assertThat(result.requiresGrad()).as("%s: a gradient flows to the result", what).isTrue();
    List<Tensor> gradients =
        Autograd.grad(List.of(result), leaves, Arrays.asList((Tensor) null), MATERIALIZE_GRADS);
    for (int i = 0; i < inputs.size(); i++) {
      double[] computed = gradients.get(i).array().toDoubles();
      for (int j = 0; j < computed.length; j++) {
        double measured = measured(scalar, inputs, i, j);
        assertThat(computed[j])
            .as("%s by element %d of input %d", what, j, i)
            .isCloseTo(measured, within(TOLERANCE * Math.max(1, Math.abs(measured))));
      }
    }
  }

  /** Measures the slope by one element of one input. */
  private static double measured(Scalar scalar, List<Tensor> inputs, int input, int element) {
    DoubleUnaryOperator at =
        step -> {
          List<Tensor> leaves = leaves(inputs);
          Tensor x = inputs.get(input);
          double[] elements = x.array().toDoubles();
          elements[element] += step;
          leaves.set(input, leaf(x.shape(), elements));
          return scalar.of(leaves).array().item();
        };
    return (at.applyAsDouble(H) - at.applyAsDouble(-H)) / (2 * H);
  }

  private static List<Tensor> leaves(List<Tensor> inputs) {
    List<Tensor> leaves = new ArrayList<>();
    for (Tensor input : inputs) {
      leaves.add(leaf(input.shape(), input.array().toDoubles()));
    }
    return leaves;
  }

  private static Tensor leaf(Shape shape, double... elements) {
    return new Tensor(NdArray.of(shape, elements)).requiresGrad(true);
  }

  /** Returns weights for a tensor, none of them near 0; the same for the same shape. */
  private static Tensor weightsOf(Tensor tensor) {
    Random random = new Random(tensor.shape().hashCode());
    double[] weights = new double[tensor.numel()];
    Arrays.setAll(weights, i -> random.nextDouble(0.5, 1.5) * (random.nextBoolean() ? 1 : -1));
    return new Tensor(NdArray.of(tensor.shape(), weights));
  }
}
