package gradus.tensor;

import static gradus.array.DType.FLOAT64;
import static gradus.array.DType.INT64;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.array.Shape;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Extremes: who was it, and who gets the gradient")
class ExtremaTest {
  private static final double NAN = Double.NaN;

  private static double[] gradient(UnaryOperator<Tensor> reduction, double... elements) {
    Tensor x = vector(elements);
    reduction.apply(x).sum().backward();
    return x.grad().toDoubles();
  }

  @Test
  @DisplayName("equal elements share the gradient of max, min, amax and amin")
  void tiesShare() {
    assertThat(vector(1, 3, 3).max().item()).isEqualTo(3);
    assertThat(gradient(Tensor::max, 1, 3, 3)).containsExactly(0, 0.5, 0.5);
    assertThat(gradient(Tensor::min, 1, 1, 3)).containsExactly(0.5, 0.5, 0);
    assertThat(gradient(x -> x.amax(), 1, 3, 3)).containsExactly(0, 0.5, 0.5);
    Tensor x = leaf(new double[][] {{1, 3, 3}, {2, 2, 2}});
    x.amax(1).backward(constant(new double[] {1, 6}));
    assertThat(x.grad().toDoubles()).containsExactly(0, 0.5, 0.5, 2, 2, 2);
  }

  @Test
  @DisplayName("thirds are FLOAT64 thirds")
  void sharesHaveTheDtypeOfTheElements() {
    assertThat(gradient(Tensor::max, 2, 2, 2)).containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
  }

  @Test
  @DisplayName("along an axis the first of equal elements is chosen, and gets all of the gradient")
  void firstIsChosen() {
    Tensor x = leaf(new double[][] {{1, 3, 3}, {2, 2, 1}});
    Extremum largest = x.max(1, false);
    assertThat(largest.values().toDoubles()).containsExactly(3, 2);
    assertThat(largest.indices().toLongs()).containsExactly(1, 0);
    assertThat(largest.indices().dtype()).isEqualTo(INT64);
    largest.values().backward(constant(new double[] {5, 7}));
    assertThat(x.grad().toDoubles()).containsExactly(0, 5, 0, 7, 0, 0);

    Extremum smallest = x.min(0, true);
    assertThat(smallest.values().shape()).isEqualTo(Shape.of(1, 3));
    assertThat(smallest.indices().toLongs()).containsExactly(0, 1, 1);
  }

  @Test
  @DisplayName("NaN is the largest and the smallest")
  void nanWins() {
    assertThat(vector(1, NAN, 3).max().item()).isNaN();
    assertThat(gradient(Tensor::max, 1, NAN, 3)).containsExactly(0, 1, 0);
    assertThat(gradient(Tensor::min, 1, NAN, NAN)).containsExactly(0, 0.5, 0.5);
    assertThat(gradient(x -> x.max(0, false).values(), 1, NAN, 3)).containsExactly(0, 1, 0);
    // PyTorch's amax compares with the result, and nothing equals NaN.
    assertThat(gradient(x -> x.amax(0), 1, NAN, 3)).containsExactly(NAN, NAN, NAN);
  }

  @Test
  @DisplayName("positions: of all elements in order, or along an axis")
  void positions() {
    Tensor x = leaf(new double[][] {{1, 3, 0}, {3, 2, 0}});
    assertThat(x.argmax().item()).isEqualTo(1);
    assertThat(x.argmin().item()).isEqualTo(2);
    assertThat(x.transpose(0, 1).argmax().item()).isEqualTo(1);
    assertThat(x.argmax(0, false).toLongs()).containsExactly(1, 0, 0);
    assertThat(x.argmin(1, true).shape()).isEqualTo(Shape.of(2, 1));
    assertThat(x.argmax(1, false).requiresGrad()).isFalse();
  }

  @Test
  @DisplayName("nothing has no largest element, but there may be no rows that lack one")
  void empty() {
    Tensor x = Tensor.zeros(Shape.of(0, 3), FLOAT64);
    assertThatIllegalArgumentException().isThrownBy(() -> x.max());
    assertThatIllegalArgumentException().isThrownBy(() -> x.amin(0));
    assertThatIllegalArgumentException().isThrownBy(() -> x.argmax());
    assertThatIllegalArgumentException().isThrownBy(() -> x.max(0, false));
    assertThat(x.amax(1).shape()).isEqualTo(Shape.of(0));
    assertThat(x.max(1, true).values().shape()).isEqualTo(Shape.of(0, 1));
  }

  @Test
  @DisplayName("the nodes have PyTorch's names")
  void names() {
    Tensor x = leaf(new double[][] {{1, 3}, {3, 2}});
    assertThat(x.max().gradFn().name()).isEqualTo("MaxBackward0");
    assertThat(x.min().gradFn().name()).isEqualTo("MinBackward0");
    assertThat(x.amax(0).gradFn().name()).isEqualTo("AmaxBackward0");
    assertThat(x.amin(0).gradFn().name()).isEqualTo("AminBackward0");
  }

  @Test
  @DisplayName("first and second derivatives agree with measured slopes")
  void slopes() {
    Tensor x = constant(new double[][] {{1, 2.5, 4}, {-3, 0.5, 2}});
    assertFirstAndSecond(t -> t[0].amax().pow(2), x);
    assertFirstAndSecond(t -> t[0].amin(0).exp(), x);
    assertFirstAndSecond(t -> t[0].max().mul(t[0]), x);
    assertFirstAndSecond(t -> t[0].max(1, true).values().mul(t[0]), x);
    assertFirstAndSecond(t -> t[0].min(0, false).values().pow(3), x);
  }
}
