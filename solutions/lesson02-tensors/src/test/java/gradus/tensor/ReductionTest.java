package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.array.DType.INT64;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reductions: many elements become one")
class ReductionTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final int[] ALL = {};

  private final Tensor matrix = leaf(new double[][] {{1, 2, 4}, {-3, 0.5, 2}});
  private final Tensor cube =
      leaf(new double[][][] {{{1, 2}, {-1, 3}, {4, 0.5}}, {{-2, 1.5}, {2.5, -3}, {5, -0.5}}});

  @Test
  @DisplayName("a sum over all, over some axes, along one, with and without the reduced axes")
  void sums() {
    assertThat(matrix.sum().shape()).isEqualTo(Shape.SCALAR);
    assertThat(matrix.sum().item()).isEqualTo(6.5);
    assertThat(matrix.sum(0).toDoubles()).containsExactly(-2, 2.5, 6);
    assertThat(matrix.sum(-1).toDoubles()).containsExactly(7, -0.5);
    assertThat(matrix.sum(1, true).shape()).isEqualTo(Shape.of(2, 1));
    assertThat(cube.sum(2, 0).toDoubles()).containsExactly(2.5, 1.5, 9);
    assertThat(cube.sum(new int[] {0, -1}, true).shape()).isEqualTo(Shape.of(1, 3, 1));
    assertThat(cube.sum(ALL, true).shape()).isEqualTo(Shape.of(1, 1, 1));
  }

  @Test
  @DisplayName("the gradient of a sum is the result's, repeated")
  void gradientOfSum() {
    matrix.sum(1).backward(constant(new double[] {10, 20}));
    assertThat(matrix.grad().toDoubles()).containsExactly(10, 10, 10, 20, 20, 20);
  }

  @Test
  @DisplayName("a sum saves nothing: its input may be changed in place before the backward pass")
  void sumSavesNothing() {
    Tensor x = vector(1, 2);
    Tensor y = x.mul(1);
    Tensor sum = y.sum();
    y.zero_();
    sum.backward();
    assertThat(x.grad().toDoubles()).containsExactly(1, 1);
  }

  @Test
  @DisplayName("integers and masks are summed up as INT64, and have no mean")
  void integers() {
    Tensor mask = Tensor.of(true, false, true);
    assertThat(mask.sum().dtype()).isEqualTo(INT64);
    assertThat(mask.sum().item()).isEqualTo(2);
    assertThat(Tensor.of(2L, 3L, 4L).prod().dtype()).isEqualTo(INT64);
    assertThat(Tensor.of(2L, 3L, 4L).prod().item()).isEqualTo(24);
    assertThat(mask.prod().item()).isEqualTo(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(1L, 2L).mean())
        .withMessage("mean needs floating-point elements, and these are int64: use to(FLOAT32)");
    assertThatIllegalArgumentException().isThrownBy(() -> mask.var());
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.of(3L, 4L).norm());
    assertThat(Tensor.of(1L, 2L).logsumexp().dtype()).isEqualTo(FLOAT32);
  }

  @Test
  @DisplayName("a mean passes on an n-th of the gradient")
  void means() {
    assertThat(matrix.mean(0).toDoubles()).containsExactly(-1, 1.25, 3);
    matrix.mean(1).backward(constant(new double[] {3, 6}));
    assertThat(matrix.grad().toDoubles()).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(cube.mean(new int[] {0, 2}, true).shape()).isEqualTo(Shape.of(1, 3, 1));
  }

  @Test
  @DisplayName("nothing sums up to 0, multiplies to 1, and has no mean and no variance")
  void emptyReductions() {
    Tensor empty = Tensor.zeros(Shape.of(0, 3), FLOAT64);
    assertThat(empty.sum().item()).isEqualTo(0);
    assertThat(empty.sum(0).toDoubles()).containsExactly(0, 0, 0);
    assertThat(empty.prod().item()).isEqualTo(1);
    assertThat(empty.mean().item()).isNaN();
    assertThat(empty.var().item()).isNaN();
    assertThat(empty.norm().item()).isEqualTo(0);
    assertThat(empty.logsumexp(0).toDoubles()).containsExactly(-INF, -INF, -INF);
    assertThat(empty.sum(1).shape()).isEqualTo(Shape.of(0));
  }

  @Test
  @DisplayName("an axis that does not exist, or stands twice, is refused")
  void wrongAxes() {
    assertThatIllegalArgumentException().isThrownBy(() -> matrix.sum(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.sum(0, -2))
        .withMessageContaining("(2, 3)")
        .withMessageContaining("[0, -2]");
  }

  @Test
  @DisplayName("the gradient of a product is the product of the others, with zeros too")
  void products() {
    assertThat(gradientOfProd(2, 3, 4)).containsExactly(12, 8, 6);
    assertThat(gradientOfProd(2, 0, 4)).containsExactly(0, 8, 0);
    assertThat(gradientOfProd(0, 0, 4)).containsExactly(0, 0, 0);
    assertThat(gradientOfProd(0)).containsExactly(1);
    assertThat(gradientOfProd(1, 2, 3, 0, 5, 6, 7)).containsExactly(0, 0, 0, 1260, 0, 0, 0);
    Tensor rows = leaf(new double[][] {{2, 0, 4}, {3, 5, 2}, {0, 0, 4}});
    rows.prod(1, true).backward(constant(new double[][] {{1}, {10}, {1}}));
    assertThat(rows.grad().toDoubles()).containsExactly(0, 8, 0, 100, 60, 150, 0, 0, 0);
    Tensor columns = leaf(new double[][] {{0, 2}, {3, 4}});
    columns.prod(0, false).sum().backward();
    assertThat(columns.grad().toDoubles()).containsExactly(3, 4, 0, 2);
  }

  private static double[] gradientOfProd(double... factors) {
    Tensor x = vector(factors);
    x.prod().backward();
    return x.grad().toDoubles();
  }

  @Test
  @DisplayName("the variance divides by n - 1, or by n; that of one element is NaN, or 0")
  void variances() {
    Tensor x = vector(1, 2, 4);
    Tensor unbiased = x.var();
    unbiased.backward();
    assertThat(unbiased.item()).isCloseTo(7.0 / 3, within(1e-15));
    assertThat(x.grad().toDoubles())
        .containsExactly(new double[] {-4.0 / 3, -1.0 / 3, 5.0 / 3}, within(1e-15));
    assertThat(x.var(ALL, false, false).item()).isCloseTo(14.0 / 9, within(1e-15));
    assertThat(matrix.var(1, true, true).shape()).isEqualTo(Shape.of(2, 1));

    Tensor one = vector(3);
    one.var().backward();
    assertThat(one.var().item()).isNaN();
    assertThat(one.grad().item()).isNaN();
    assertThat(one.var(0, false, false).item()).isEqualTo(0);
  }

  @Test
  @DisplayName("norms: of 1, 2 and infinity; at 0 their gradient is 0")
  void norms() {
    assertThat(vector(3, 0, -4).norm().item()).isEqualTo(5);
    assertThat(vector(3, 0, -4).norm(1).item()).isEqualTo(7);
    assertThat(vector(3, 0, -4).norm(INF).item()).isEqualTo(4);
    assertThat(vector(1, 2, 2).norm(3).item()).isCloseTo(Math.cbrt(17), within(1e-15));
    assertThat(gradientOfNorm(2, 3, 0, -4)).containsExactly(0.6, 0, -0.8);
    assertThat(gradientOfNorm(1, 3, 0, -4)).containsExactly(1, 0, -1);
    assertThat(gradientOfNorm(INF, 1, -3, 3)).containsExactly(0, -0.5, 0.5);
    for (double p : new double[] {1, 1.5, 2, 3, INF}) {
      assertThat(gradientOfNorm(p, 0, 0)).as("norm %s", p).containsExactly(0, 0);
    }
    assertThat(matrix.norm(2, 1, true).shape()).isEqualTo(Shape.of(2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.norm(0.5))
        .withMessage("norm: p is 0.5, and must be at least 1");
  }

  private static double[] gradientOfNorm(double p, double... elements) {
    Tensor x = vector(elements);
    x.norm(p).backward();
    return x.grad().toDoubles();
  }

  @Test
  @DisplayName("logsumexp survives large and infinite numbers")
  void logsumexp() {
    Tensor x = vector(1000, 1000);
    Tensor z = x.logsumexp();
    z.backward();
    assertThat(z.item()).isCloseTo(1000 + Math.log(2), within(1e-12));
    assertThat(x.grad().toDoubles()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    assertThat(vector(-1000, -1000).logsumexp().item())
        .isCloseTo(-1000 + Math.log(2), within(1e-12));
    assertThat(vector(-INF, -INF).logsumexp().item()).isEqualTo(-INF);
    assertThat(vector(INF, 1).logsumexp().item()).isEqualTo(INF);
    assertThat(vector(NAN, 1).logsumexp().item()).isNaN();
    Tensor half = vector(-INF, 1);
    half.logsumexp(0).backward();
    assertThat(half.grad().toDoubles()).containsExactly(0, 1);
  }

  @Test
  @DisplayName("any and all ask about a whole mask; there is nothing wrong with an empty one")
  void anyAndAll() {
    assertThat(Tensor.of(false, true).any()).isTrue();
    assertThat(Tensor.of(false, true).all()).isFalse();
    assertThat(Tensor.of(true, true).all()).isTrue();
    assertThat(Tensor.of(false, false).any()).isFalse();
    Tensor none = matrix.gt(100);
    assertThat(none.any()).isFalse();
    assertThat(Tensor.of(new boolean[0]).any()).isFalse();
    assertThat(Tensor.of(new boolean[0]).all()).isTrue();
    assertThat(constant(new double[] {0.25, NAN}).all()).isTrue();
  }

  @Test
  @DisplayName("first and second derivatives agree with measured slopes")
  void slopes() {
    assertFirstAndSecond(x -> x[0].sum(0, 2).pow(2), cube);
    assertFirstAndSecond(x -> x[0].mean(new int[] {1}, true).mul(x[0]), matrix);
    assertFirstAndSecond(x -> x[0].prod(), matrix);
    assertFirstAndSecond(x -> x[0].prod(1, true), cube);
    assertFirstAndSecond(x -> x[0].prod(0, false), constant(new double[] {2, 0, 4, 3, 5}));
    assertFirstAndSecond(x -> x[0].prod(0, false), constant(new double[] {2, 0, 4, 0, 5}));
    assertFirstAndSecond(x -> x[0].var(), matrix);
    assertFirstAndSecond(x -> x[0].var(new int[] {0, -1}, false, false), cube);
    assertFirstAndSecond(x -> x[0].transpose(0, 1).var(0), matrix);
    for (double p : new double[] {1, 1.5, 2, 3, 4.5, INF}) {
      assertFirstAndSecond(x -> x[0].norm(p, 1), matrix.add(0.25));
    }
    assertFirstAndSecond(x -> x[0].logsumexp(new int[] {0, 1}, true), cube);
  }
}
