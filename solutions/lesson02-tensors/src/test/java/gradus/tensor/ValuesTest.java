package gradus.tensor;

import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.array.DType.INT64;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gradients at broadcasts, ties and edges are PyTorch's")
class ValuesTest {
  /** Returns the gradient of the sum of a function's result. */
  private static double[] gradient(Function<Tensor, Tensor> f, double... at) {
    Tensor x = vector(at);
    f.apply(x).sum().backward();
    return x.grad().toDoubles();
  }

  @Test
  @DisplayName("[[1],[2]] * [[3,4,5]]: each operand gets the sum over what was repeated")
  void broadcast() {
    Tensor x = leaf(new double[][] {{1}, {2}});
    Tensor y = leaf(new double[][] {{3, 4, 5}});
    x.mul(y).sum().backward();
    assertThat(x.grad().shape()).isEqualTo(Shape.of(2, 1));
    assertThat(x.grad().toDoubles()).containsExactly(12, 12);
    assertThat(y.grad().shape()).isEqualTo(Shape.of(1, 3));
    assertThat(y.grad().toDoubles()).containsExactly(3, 3, 3);
  }

  @Test
  @DisplayName("(4,0) + (4,1) is (4,0), and the gradient of (4,1) is zeros")
  void zeroSize() {
    Tensor x = Tensor.zeros(4, 0).requiresGrad(true);
    Tensor y = Tensor.ones(4, 1).requiresGrad(true);
    x.add(y).sum().backward();
    assertThat(x.grad().shape()).isEqualTo(Shape.of(4, 0));
    assertThat(y.grad().shape()).isEqualTo(Shape.of(4, 1));
    assertThat(y.grad().toDoubles()).containsOnly(0);
  }

  @Test
  @DisplayName("a(1) * b(1,2): the gradient of a has shape (1)")
  void missingAxis() {
    Tensor a = vector(2);
    a.mul(constant(new double[][] {{3, 4}})).sum().backward();
    assertThat(a.grad().shape()).isEqualTo(Shape.of(1));
    assertThat(a.grad().toDoubles()).containsExactly(7);
  }

  @Test
  @DisplayName("[[1,2],[3,4]] @ [[5],[6]]: [[5,6],[5,6]] and [[4],[6]]")
  void matmul() {
    Tensor a = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor b = leaf(new double[][] {{5}, {6}});
    a.matmul(b).sum().backward();
    assertThat(a.grad().toDoubles()).containsExactly(5, 6, 5, 6);
    assertThat(b.grad().toDoubles()).containsExactly(4, 6);
  }

  @Test
  @DisplayName("a batch of matrices times one matrix: that one gets the sum over the batch")
  void batchedMatmul() {
    Tensor a = leaf(new double[][][] {{{1, 2}}, {{3, 4}}, {{5, 6}}});
    Tensor b = leaf(new double[][] {{1}, {10}});
    Tensor c = a.matmul(b);
    assertThat(c.shape()).isEqualTo(Shape.of(3, 1, 1));
    assertThat(c.toDoubles()).containsExactly(21, 43, 65);
    c.sum().backward();
    assertThat(a.grad().toDoubles()).containsExactly(1, 10, 1, 10, 1, 10);
    assertThat(b.grad().toDoubles()).containsExactly(9, 12);
  }

  @Test
  @DisplayName("ties at [1,3,3]: max() shares, max(axis) takes the first, maximum halves")
  void ties() {
    assertThat(gradient(Tensor::max, 1, 3, 3)).containsExactly(0, 0.5, 0.5);
    assertThat(gradient(x -> x.max(0, false).values(), 1, 3, 3)).containsExactly(0, 1, 0);
    Tensor x = vector(1, 3, 3);
    Tensor y = vector(2, 3, 1);
    x.maximum(y).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0.5, 1);
    assertThat(y.grad().toDoubles()).containsExactly(1, 0.5, 0);
  }

  @Test
  @DisplayName("a product with one zero gives that factor the others' product; with two, all get 0")
  void productsWithZeros() {
    assertThat(gradient(Tensor::prod, 2, 0, 4)).containsExactly(0, 8, 0);
    assertThat(gradient(Tensor::prod, 0, 0, 4)).containsExactly(0, 0, 0);
  }

  @Test
  @DisplayName("powers: 0^0 gives 0, 0^0.5 infinity, (-3)^2 -6; the exponent of (-2)^2 NaN")
  void powers() {
    assertThat(gradient(x -> x.pow(0), 0)).containsExactly(0);
    assertThat(gradient(x -> x.pow(0.5), 0)).containsExactly(POSITIVE_INFINITY);
    assertThat(gradient(x -> x.pow(2), -3)).containsExactly(-6);
    assertThat(gradient(x -> constant(new double[] {-2}).pow(x), 2)).containsExactly(NaN);
  }

  @Test
  @DisplayName("at 0: sqrt and log infinite, abs, relu and norm 0; clamp 1 on its bounds")
  void edges() {
    assertThat(gradient(Tensor::sqrt, 0)).containsExactly(POSITIVE_INFINITY);
    assertThat(gradient(Tensor::log, 0)).containsExactly(POSITIVE_INFINITY);
    assertThat(gradient(Tensor::abs, 0)).containsExactly(0);
    assertThat(gradient(Tensor::relu, 0)).containsExactly(0);
    assertThat(gradient(Tensor::norm, 0, 0)).containsExactly(0, 0);
    assertThat(gradient(x -> x.clamp(-1, 2), -2, -1, 0, 2, 3)).containsExactly(0, 1, 1, 1, 0);
  }

  @Test
  @DisplayName("where(x > 0, sqrt x, 0) at 0 is NaN; choosing the argument too gives 0")
  void whereWithInfiniteBranch() {
    assertThat(gradient(x -> Tensor.where(x.gt(0), x.sqrt(), 0), 0)).containsExactly(NaN);
    assertThat(gradient(x -> Tensor.where(x.gt(0), Tensor.where(x.gt(0), x, 1).sqrt(), 0), 0))
        .containsExactly(0);
  }

  @Test
  @DisplayName("far out nothing overflows: sigmoid, softplus, logsumexp, cross-entropy")
  void stability() {
    assertThat(gradient(Tensor::sigmoid, 1000, -1000)).containsExactly(0, 0);
    assertThat(gradient(Tensor::softplus, 100, -1000)).containsExactly(1, 0);
    assertThat(gradient(x -> x.logsumexp(0), 1000, 1000))
        .containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    Tensor logits = leaf(new double[][] {{1000, 0}});
    Tensor loss = logits.crossEntropy(Tensor.of(new long[] {1}));
    loss.backward();
    assertThat(loss.item()).isCloseTo(1000, within(1e-9));
    assertThat(logits.grad().toDoubles()).containsExactly(1, -1);
  }

  @Test
  @DisplayName("index [0,0,1] gives [2,1]; overlapping windows of [1,2,3] give [1,2,1]")
  void repeatedElements() {
    assertThat(gradient(x -> x.indexSelect(0, Tensor.of(0, 0, 1)), 5, 6)).containsExactly(2, 1);
    assertThat(gradient(x -> x.unfold(0, 2, 1), 1, 2, 3)).containsExactly(1, 2, 1);
  }

  @Test
  @DisplayName("a transposed and reshaped matrix: the cotangent [1,2,3,4] arrives as [[1,3],[2,4]]")
  void transposeThenReshape() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    x.t().reshape(4).backward(constant(new double[] {1, 2, 3, 4}));
    assertThat(x.grad().toDoubles()).containsExactly(1, 3, 2, 4);
  }

  @Test
  @DisplayName("a FLOAT16 leaf used as FLOAT32 gets a FLOAT16 gradient, which accumulates")
  void halfPrecisionLeaf() {
    Tensor x = Tensor.of(1.0, 2.0).to(FLOAT16).requiresGrad(true);
    for (int i = 0; i < 2; i++) {
      Tensor y = x.to(FLOAT32);
      y.mul(y).sum().backward();
    }
    assertThat(x.grad().dtype()).isEqualTo(FLOAT16);
    assertThat(x.grad().toDoubles()).containsExactly(4, 8);
  }

  @Test
  @DisplayName("windows of no elements: the gradient is zeros")
  void windowsOfNothing() {
    assertThat(gradient(x -> x.unfold(0, 0, 1), 1, 2, 3)).containsExactly(0, 0, 0);
  }

  @Test
  @DisplayName("a number that INT64 cannot hold makes the result FLOAT32")
  void numbersBeyondIntegers() {
    Tensor x = Tensor.of(1L, -2L);
    assertThat(x.add(POSITIVE_INFINITY).toDoubles())
        .containsExactly(POSITIVE_INFINITY, POSITIVE_INFINITY);
    assertThat(x.mul(1e20).toFloats()).containsExactly(1e20f, -2e20f);
    assertThat(Tensor.where(Tensor.of(true, false), -POSITIVE_INFINITY, x).toDoubles())
        .containsExactly(-POSITIVE_INFINITY, -2);
    assertThat(Tensor.of(Long.MAX_VALUE).lt(1e19).toBooleans()).containsExactly(true);
    assertThat(Tensor.of(0L).add(Long.MIN_VALUE).toLongs()).containsExactly(Long.MIN_VALUE);
  }

  @Test
  @DisplayName("a mask counts as INT64 beside a whole number, and as FLOAT32 beside a fraction")
  void masksAsNumbers() {
    Tensor mask = Tensor.of(true, false);
    assertThat(mask.mul(2).dtype()).isEqualTo(INT64);
    assertThat(mask.add(1).toLongs()).containsExactly(2, 1);
    assertThat(mask.mul(1.5).dtype()).isEqualTo(FLOAT32);
    assertThat(mask.pow(2).dtype()).isEqualTo(INT64);
    assertThat(mask.pow(0.5).dtype()).isEqualTo(FLOAT32);
    assertThat(mask.div(2).dtype()).isEqualTo(FLOAT32);
    assertThat(mask.eq(1).toBooleans()).containsExactly(true, false);
  }

  @Test
  @DisplayName("integers are clamped as FLOAT32 where a bound is no integer")
  void clampedIntegers() {
    Tensor x = Tensor.of(1L, 2L, 3L);
    assertThat(x.clamp(1.5, 2.5).toDoubles()).containsExactly(1.5, 2, 2.5);
    assertThat(x.clamp(2, 5).dtype()).isEqualTo(INT64);
    assertThat(x.clamp(-POSITIVE_INFINITY, 2).toLongs()).containsExactly(1, 2, 2);
    assertThat(x.clamp(2, POSITIVE_INFINITY).toLongs()).containsExactly(2, 2, 3);
  }

  @Test
  @DisplayName("where promotes before it expands: a number's dtype gives way to a vector's")
  void wherePromotes() {
    Tensor mask = Tensor.of(true, false);
    assertThat(Tensor.where(mask, Tensor.of(1.0, 2.0), Tensor.of(3.0, FLOAT64)).dtype())
        .isEqualTo(FLOAT32);
  }
}
