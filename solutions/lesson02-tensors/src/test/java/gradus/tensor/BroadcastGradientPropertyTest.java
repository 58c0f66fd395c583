package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.9")
@DisplayName("2.9 Broadcasting backwards: any shapes")
class BroadcastGradientPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("an element gets the sum of what arrives at its repetitions")
  void expand(long seed) {
    Random random = new Random(seed);
    Shape large = large(random, 0);
    Shape small = small(large, random);
    Tensor gradient = Tensor.randn(random, large, FLOAT64);
    Tensor x = Tensor.randn(random, small, FLOAT64).requiresGrad(true);
    x.expand(large).backward(gradient);
    assertThat(x.grad().shape()).as("the shape of the gradient").isEqualTo(small);
    assertThat(x.grad().toDoubles())
        .as("the gradient of %s repeated to %s", small, large)
        .containsExactly(sums(gradient, small), within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("sumTo adds up repetitions, and each element gets the gradient of its sum")
  void sumTo(long seed) {
    Random random = new Random(seed);
    Shape large = large(random, 0);
    Shape small = small(large, random);
    Tensor x = Tensor.randn(random, large, FLOAT64).requiresGrad(true);
    Tensor sum = x.sumTo(small);
    assertThat(sum.shape()).as("the shape that was asked for").isEqualTo(small);
    assertThat(sum.toDoubles())
        .as("%s summed to %s", large, small)
        .containsExactly(sums(x, small), within(1e-12));
    Tensor gradient = Tensor.randn(random, small, FLOAT64);
    sum.backward(gradient);
    double[] arriving = gradient.toDoubles();
    double[] expected = new double[large.numel()];
    Arrays.setAll(expected, i -> arriving[source(i, large, small)]);
    assertThat(x.grad().toDoubles())
        .as("the gradient of %s summed to %s", large, small)
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("products of repeated operands have the slopes that are measured, and so have these")
  void products(long seed) {
    Random random = new Random(seed);
    Shape large = large(random, 1);
    Tensor x = Tensor.randn(random, small(large, random), FLOAT64);
    Tensor y = Tensor.randn(random, random.nextBoolean() ? large : small(large, random), FLOAT64);
    assertFirstAndSecond(t -> t[0].mul(t[1]), x, y);
    assertFirstAndSecond(t -> t[0].expand(large).mul(t[0]).mul(t[0]), x);
    assertFirstAndSecond(
        t -> t[0].mul(t[0]).sumTo(x.shape()), Tensor.randn(random, large, FLOAT64));
  }

  @Test
  @DisplayName("a FLOAT32 operand gets a FLOAT32 gradient, next to FLOAT64 too")
  void dtype() {
    Tensor x = Tensor.of(1f, 2f).requiresGrad(true);
    x.mul(leaf(new double[][] {{3, 4}, {5, 6}})).sum().backward();
    assertThat(x.grad().dtype()).isEqualTo(FLOAT32);
    assertThat(x.grad().toDoubles()).containsExactly(8, 10);
  }

  @Test
  @DisplayName("a gradient that lies crosswise is summed by its axes, not by its order in memory")
  void crosswise() {
    Tensor x = leaf(new double[] {1, 2});
    Tensor crosswise = constant(new double[][] {{1, 2}, {3, 4}, {5, 6}}).transpose(0, 1);
    x.expand(3, 2).backward(crosswise.transpose(0, 1));
    assertThat(x.grad().toDoubles()).containsExactly(9, 12);
    Tensor y = leaf(new double[][] {{1}, {2}});
    y.expand(2, 3).backward(crosswise);
    assertThat(y.grad().toDoubles()).containsExactly(9, 12);
  }

  /** Returns a shape of up to 4 axes; one of them may have less than 1 element where that goes. */
  private static Shape large(Random random, int least) {
    int[] sizes = new int[random.nextInt(1, 5)];
    Arrays.setAll(sizes, axis -> random.nextInt(8) == 0 ? least : random.nextInt(1, 4));
    return Shape.of(sizes);
  }

  /** Returns another shape that can be repeated to the given one. */
  private static Shape small(Shape large, Random random) {
    int missing = random.nextInt(large.rank() + 1);
    int[] sizes = Arrays.copyOfRange(large.sizes(), missing, large.rank());
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = random.nextInt(3) == 0 ? 1 : sizes[axis];
    }
    Shape small = Shape.of(sizes);
    return small.equals(large) ? large.without(0) : small;
  }

  /** Adds up, element by element, what stands where a smaller shape is repeated. */
  private static double[] sums(Tensor x, Shape small) {
    double[] elements = x.toDoubles();
    double[] sums = new double[small.numel()];
    for (int i = 0; i < elements.length; i++) {
      sums[source(i, x.shape(), small)] += elements[i];
    }
    return sums;
  }

  /** Returns which element of a shape is repeated as the i-th of a larger one. */
  private static int source(int i, Shape large, Shape small) {
    int rest = i;
    int index = 0;
    int stride = 1;
    for (int axis = large.rank() - 1; axis >= 0; axis--) {
      int own = axis - (large.rank() - small.rank());
      if (own >= 0) {
        int position = rest % large.size(axis);
        index += stride * (small.size(own) == 1 ? 0 : position);
        stride *= small.size(own);
      }
      rest /= large.size(axis);
    }
    return index;
  }
}
