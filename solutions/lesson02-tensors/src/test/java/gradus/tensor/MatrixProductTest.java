package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.array.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Matrix products: operands of any rank")
class MatrixProductTest {
  private static Tensor random(int... sizes) {
    return Tensor.randn(new Random(Arrays.hashCode(sizes)), Shape.of(sizes), FLOAT64);
  }

  private static Tensor random(String sizes) {
    return random(Arrays.stream(sizes.split("x")).mapToInt(Integer::parseInt).toArray());
  }

  private static String shape(Tensor x) {
    return Arrays.toString(x.shape().sizes()).replaceAll("[\\[\\] ]", "").replace(',', 'x');
  }

  @Test
  @DisplayName("[[1, 2], [3, 4]] @ [[5], [6]] is [[17], [39]]")
  void product() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor y = leaf(new double[][] {{5}, {6}});
    Tensor z = x.matmul(y);
    z.sum().backward();
    assertThat(z.shape()).isEqualTo(Shape.of(2, 1));
    assertThat(z.toDoubles()).containsExactly(17, 39);
    assertThat(x.grad().toDoubles()).as("dL/dX = G Y^T").containsExactly(5, 6, 5, 6);
    assertThat(y.grad().toDoubles()).as("dL/dY = X^T G").containsExactly(4, 6);
  }

  @Test
  @DisplayName("a vector is a row on the left and a column on the right")
  void vectors() {
    Tensor x = vector(1, 2);
    Tensor y = vector(3, 4);
    Tensor dot = x.matmul(y);
    dot.backward();
    assertThat(dot.shape()).isEqualTo(Shape.SCALAR);
    assertThat(dot.item()).isEqualTo(11);
    assertThat(x.grad().toDoubles()).containsExactly(3, 4);
    assertThat(y.grad().toDoubles()).containsExactly(1, 2);
    Tensor matrix = constant(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(x.matmul(matrix).toDoubles()).containsExactly(9, 12, 15);
    assertThat(matrix.matmul(vector(1, 0, -1)).toDoubles()).containsExactly(-2, -2);
  }

  @Test
  @DisplayName("t() is for matrices: fewer axes stay as they are, and more have to be named")
  void transposed() {
    assertThat(random(2, 3).t().shape()).isEqualTo(Shape.of(3, 2));
    Tensor vector = vector(1, 2);
    assertThat(vector.t()).isSameAs(vector);
    assertThat(constant(5).t().shape()).isEqualTo(Shape.SCALAR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random(2, 3, 4).t())
        .withMessageContaining("(2, 3, 4)")
        .withMessageContaining("transpose(a, b)");
  }

  @ParameterizedTest(name = "({0}) @ ({1}) is ({2})")
  @CsvSource({
    "2x3, 3x4, 2x4",
    "3, 3x4, 4",
    "2x3, 3, 2",
    "5x2x3, 3x4, 5x2x4",
    "2x5x2x3, 3x4, 2x5x2x4",
    "5x2x3, 3, 5x2",
    "3, 5x3x4, 5x4",
    "2x3, 5x3x4, 5x2x4",
    "5x2x3, 5x3x4, 5x2x4",
    "1x2x3, 5x3x4, 5x2x4",
    "2x1x2x3, 3x3x1, 2x3x2x1",
    "4x1x2x3, 1x5x3x2, 4x5x2x2",
    "2x3, 3x0, 2x0",
    "0x2x3, 3x4, 0x2x4",
    "0x3, 3x4, 0x4",
  })
  @DisplayName("shapes, and slopes of both operands")
  void shapes(String x, String y, String z) {
    assertThat(shape(random(x).matmul(random(y)))).isEqualTo(z);
    assertFirstAndSecond(t -> t[0].matmul(t[1]), random(x), random(y));
  }

  @Test
  @DisplayName("a sum of nothing is 0")
  void innerSizeZero() {
    Tensor x = Tensor.zeros(Shape.of(2, 0), FLOAT64);
    Tensor y = Tensor.zeros(Shape.of(0, 3), FLOAT64);
    assertThat(x.matmul(y).toDoubles()).containsExactly(0, 0, 0, 0, 0, 0);
  }

  @Test
  @DisplayName("a batched product holds the products of its matrices")
  void batches() {
    Tensor x = random(2, 1, 3, 4);
    Tensor y = random(5, 4, 2);
    Tensor z = x.matmul(y);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 5; j++) {
        double[] one = x.get(i).get(0).matmul(y.get(j)).toDoubles();
        assertThat(z.get(i).get(j).toDoubles()).containsExactly(one);
      }
    }
  }

  @Test
  @DisplayName("operands may be views that lie crosswise, stepped or repeated")
  void views() {
    assertFirstAndSecond(t -> t[0].t().matmul(t[1].t()), random(3, 2), random(4, 3));
    assertFirstAndSecond(
        t -> t[0].transpose(0, 1).matmul(t[1].transpose(1, 2)), random(2, 5, 3), random(5, 4, 3));
    assertFirstAndSecond(t -> t[0].transpose(0, 2).matmul(t[1]), random(3, 2, 5), random(3, 4));
    assertFirstAndSecond(
        t -> t[0].slice(1, 0, 6, 2).matmul(t[1].expand(3, 4)), random(2, 6), random(1, 4));
  }

  @Test
  @DisplayName("many matrices times one is one product of matrices")
  void oneProductForABatch() {
    Tensor product = leaf(new double[4][2][3]).matmul(leaf(new double[3][2]));
    Node first = product.gradFn().nextFunctions().get(0);
    assertThat(first.name()).isEqualTo("MatMulBackward0");
    assertThat(first.nextFunctions()).hasSize(2);
  }

  @Test
  @DisplayName("a constant operand gets no gradient, and the other one saves only what it needs")
  void onlyWhatIsNeeded() {
    Tensor x = leaf(new double[][] {{1, 2}});
    Tensor y = constant(new double[][] {{3}, {4}});
    Tensor product = x.matmul(y);
    // y is the slope by x: nothing else was kept.
    x.detach().zero_();
    product.backward();
    assertThat(x.grad().toDoubles()).containsExactly(3, 4);
    assertThat(y.grad()).isNull();

    Tensor row = constant(new double[][] {{1, 2}});
    Tensor column = leaf(new double[][] {{3}, {4}});
    product = row.matmul(column);
    column.detach().zero_();
    product.backward();
    assertThat(column.grad().toDoubles()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("inner sizes that differ are named, with the transpose that was perhaps meant")
  void innerSizes() {
    assertMessage(random(2, 3), random(4, 5), "inner sizes 3 and 4 differ");
    assertMessage(
        random(2, 3), random(5, 3), "inner sizes 3 and 5 differ; did you mean b.transpose(0, 1)?");
    assertMessage(
        random(3, 2), random(3, 5), "inner sizes 2 and 3 differ; did you mean a.transpose(0, 1)?");
    assertMessage(
        random(4, 2, 3),
        random(4, 5, 3),
        "inner sizes 3 and 5 differ; did you mean b.transpose(-2, -1)?");
    assertMessage(random(3), random(2), "inner sizes 3 and 2 differ");
  }

  @Test
  @DisplayName("numbers, other dtypes and batches that do not fit are refused")
  void refused() {
    assertMessage(constant(3.0), random(2), "an operand has no axis; use mul for a number");
    assertMessage(
        random(2, 3).to(FLOAT32),
        random(3, 2),
        "the dtypes float32 and float64 differ; use to(FLOAT64)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random(2, 3, 4).matmul(random(3, 4, 5)))
        .withMessageStartingWith(
            "matmul: (2, 3, 4) @ (3, 4, 5): the axes before the last two must broadcast: ");
  }

  private static void assertMessage(Tensor x, Tensor y, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.matmul(y))
        .withMessage("matmul: %s @ %s: %s".formatted(x.shape(), y.shape(), problem));
  }

  @Test
  @DisplayName("triangles keep the diagonals up to the k-th, or from it on")
  void triangles() {
    Tensor x = leaf(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(x.tril().toDoubles()).containsExactly(1, 0, 0, 4, 5, 0);
    assertThat(x.tril(1).toDoubles()).containsExactly(1, 2, 0, 4, 5, 6);
    assertThat(x.triu().toDoubles()).containsExactly(1, 2, 3, 0, 5, 6);
    assertThat(x.triu(-1).toDoubles()).containsExactly(1, 2, 3, 4, 5, 6);
    x.tril(-1).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0, 0, 1, 0, 0);
    assertThat(random(4, 2, 2).triu().shape()).isEqualTo(Shape.of(4, 2, 2));
    Tensor mask = Tensor.ones(Shape.of(2, 2), BOOL).tril();
    assertThat(mask.toBooleans()).containsExactly(true, false, true, true);
    Tensor infinite = constant(new double[][] {{1, Double.NEGATIVE_INFINITY}, {1, 1}});
    assertThat(infinite.tril().toDoubles()).containsExactly(1, 0, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector(1, 2).tril())
        .withMessageContaining("(2)");
  }
}
