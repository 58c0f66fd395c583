package gradus.tensor;

import static gradus.array.DType.FLOAT64;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gradus.array.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Elements are picked by an index, and their gradients go back to where they were")
class IndexingTest {
  private static final double[][] ROWS = {{1, 2, 3}, {4, 5, 6}};

  private static Tensor rows() {
    return leaf(ROWS);
  }

  @Test
  @DisplayName("x[[0, 0, 1]] picks the first row twice, so that its gradient is 2")
  void pickedTwice() {
    Tensor x = vector(5, 6);
    Tensor picked = x.index(Tensor.of(0, 0, 1));
    assertThat(picked.toDoubles()).containsExactly(5, 5, 6);
    picked.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 1);
  }

  @Test
  @DisplayName("the index's shape replaces the first axis; a negative place counts from the end")
  void shapes() {
    Tensor x = rows();
    Tensor picked = x.index(Tensor.of(new int[][] {{1, -2}, {-1, 0}}));
    assertThat(picked.shape()).isEqualTo(Shape.of(2, 2, 3));
    assertThat(picked.toDoubles()).containsExactly(4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3);
    assertThat(x.index(Tensor.of(1)).shape()).isEqualTo(Shape.of(3));
    assertThat(x.index(Tensor.of(1)).toDoubles()).containsExactly(4, 5, 6);
    assertThat(x.index(Tensor.of(new int[0])).shape()).isEqualTo(Shape.of(0, 3));
    assertThat(x.transpose(0, 1).index(Tensor.of(2)).toDoubles()).containsExactly(3, 6);
    assertThat(Tensor.of(7, 8).index(Tensor.of(1)).toLongs()).containsExactly(8);
  }

  @Test
  @DisplayName("a mask picks the elements for which it is true")
  void mask() {
    Tensor x = rows();
    Tensor picked = x.index(x.gt(2).logicalAnd(x.lt(6)));
    assertThat(picked.shape()).isEqualTo(Shape.of(3));
    assertThat(picked.toDoubles()).containsExactly(3, 4, 5);
    picked.mul(constant(new double[] {10, 20, 30})).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0, 10, 20, 30, 0);
  }

  @Test
  @DisplayName("a mask of the first axis picks rows, one that is nowhere true picks none")
  void masksOfRows() {
    Tensor x = rows();
    Tensor second = x.index(Tensor.of(false, true));
    assertThat(second.shape()).isEqualTo(Shape.of(1, 3));
    assertThat(second.toDoubles()).containsExactly(4, 5, 6);
    Tensor none = x.index(Tensor.of(false, false));
    assertThat(none.shape()).isEqualTo(Shape.of(0, 3));
    none.sum().backward();
    assertThat(x.grad().toDoubles()).containsOnly(0);
    assertThat(leaf(3).index(Tensor.of(true)).shape()).isEqualTo(Shape.of(1));
  }

  @Test
  @DisplayName("gather picks along an axis, an element for each of the index")
  void gather() {
    Tensor x = rows();
    Tensor index = Tensor.of(new int[][] {{2, 0, 2}, {1, 1, 0}});
    Tensor picked = x.gather(1, index);
    assertThat(picked.toDoubles()).containsExactly(3, 1, 3, 5, 5, 4);
    picked.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(1, 0, 2, 1, 2, 0);
    Tensor first = x.gather(0, Tensor.of(new int[][] {{1, 0}}));
    assertThat(first.shape()).isEqualTo(Shape.of(1, 2));
    assertThat(first.toDoubles()).containsExactly(4, 2);
  }

  @Test
  @DisplayName("indexSelect picks places of an axis and keeps the others")
  void indexSelect() {
    Tensor x = rows();
    Tensor picked = x.indexSelect(-1, Tensor.of(2, 0, 0));
    assertThat(picked.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(picked.toDoubles()).containsExactly(3, 1, 1, 6, 4, 4);
    picked.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 0, 1, 2, 0, 1);
    assertThat(x.indexSelect(0, Tensor.of(new int[0])).shape()).isEqualTo(Shape.of(0, 3));
    assertThat(x.indexSelect(1, Tensor.of(2)).shape()).isEqualTo(Shape.of(2, 1));
  }

  @Test
  @DisplayName("scatterAdd adds at the places of an index, and leaves x as it is")
  void scatterAdd() {
    Tensor x = vector(1, 2, 3);
    Tensor source = vector(10, 20, 30);
    Tensor sum = x.scatterAdd(0, Tensor.of(2, 0, 2), source);
    assertThat(sum.toDoubles()).containsExactly(21, 2, 43);
    assertThat(x.toDoubles()).containsExactly(1, 2, 3);
    sum.mul(constant(new double[] {5, 6, 7})).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(5, 6, 7);
    assertThat(source.grad().toDoubles()).containsExactly(7, 5, 7);
  }

  @Test
  @DisplayName("a source may be larger than its index: what has no place gets no gradient")
  void largerSource() {
    Tensor source = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor sum = Tensor.zeros(Shape.of(2, 3), FLOAT64);
    sum = sum.scatterAdd(1, Tensor.of(new int[][] {{2}}), source);
    assertThat(sum.toDoubles()).containsExactly(0, 0, 1, 0, 0, 0);
    sum.sum().backward();
    assertThat(source.grad().toDoubles()).containsExactly(1, 0, 0, 0);
  }

  @Test
  @DisplayName("indexPut replaces what an index or a mask selects, with broadcasting")
  void indexPut() {
    Tensor x = rows();
    Tensor row = vector(7, 8, 9);
    Tensor replaced = x.indexPut(Tensor.of(-1), row);
    assertThat(replaced.toDoubles()).containsExactly(1, 2, 3, 7, 8, 9);
    assertThat(x.indexPut(x.gt(4), constant(0)).toDoubles()).containsExactly(1, 2, 3, 4, 0, 0);
    assertThat(x.indexPut(Tensor.of(false, false), row).toDoubles())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(Tensor.of(1, 2).indexPut(Tensor.of(0), Tensor.of(9.7)).toLongs())
        .containsExactly(9, 2);
    replaced.mul(replaced).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 4, 6, 0, 0, 0);
    assertThat(row.grad().toDoubles()).containsExactly(14, 16, 18);
  }

  @Test
  @DisplayName("of two sources for one place the last stays, and it alone gets the gradient")
  void putTwice() {
    Tensor x = vector(1, 2);
    Tensor source = vector(10, 20, 30);
    Tensor replaced = x.indexPut(Tensor.of(1, 0, 1), source);
    assertThat(replaced.toDoubles()).containsExactly(20, 30);
    replaced.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0);
    assertThat(source.grad().toDoubles()).containsExactly(0, 1, 1);
  }

  @Test
  @DisplayName("all can be differentiated twice")
  void derivatives() {
    Tensor x = constant(new double[][] {{0.5, -1, 2}, {1.5, 0.7, -0.3}});
    Tensor index = Tensor.of(new int[][] {{1, 1, 0}, {0, 1, 1}});
    Tensor source = constant(new double[][] {{3, 1, 2}, {-1, 4, 0.2}});
    Tensor mask = Tensor.of(new boolean[][] {{true, false, true}, {false, false, true}});
    CentralDifferences.assertFirstAndSecond(in -> in[0].gather(0, index).pow(3), x);
    CentralDifferences.assertFirstAndSecond(in -> in[0].pow(3).index(Tensor.of(1, 1, 0)), x);
    CentralDifferences.assertFirstAndSecond(in -> in[0].index(mask).pow(3), x);
    CentralDifferences.assertFirstAndSecond(
        in -> in[0].indexSelect(1, Tensor.of(2, 2, 0)).pow(3), x);
    CentralDifferences.assertFirstAndSecond(
        in -> in[0].scatterAdd(0, index, in[1]).pow(3), x, source);
    CentralDifferences.assertFirstAndSecond(
        in -> in[0].indexPut(Tensor.of(1), in[1].select(0, 0)).pow(3), x, source);
    CentralDifferences.assertFirstAndSecond(
        in -> in[0].indexPut(mask, in[1].select(0, 1)).pow(3), x, source);
  }

  @Test
  @DisplayName("the index is needed again: to change it before the backward pass is an error")
  void changedIndex() {
    Tensor x = vector(1, 2);
    Tensor index = Tensor.of(0, 0);
    Tensor picked = x.gather(0, index).sum();
    index.set(1, 0);
    assertThatIllegalStateException()
        .isThrownBy(picked::backward)
        .withMessageContaining("changed in place");
  }

  @Test
  @DisplayName("a place that does not exist is an error")
  void outside() {
    Tensor x = rows();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.index(Tensor.of(0, -3)))
        .withMessageContaining("-3")
        .withMessageContaining("(2, 3)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.indexPut(Tensor.of(2), constant(0)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.indexSelect(1, Tensor.of(3)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.gather(0, Tensor.of(new int[][] {{-1}})));
  }

  @Test
  @DisplayName("an index or a source that does not fit is an error that says what would")
  void misfits() {
    Tensor x = rows();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.index(Tensor.of(0.0)))
        .withMessageContaining("float32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.index(Tensor.of(true, false, true)))
        .withMessageContaining("(2, 3)");
    assertThatIllegalArgumentException().isThrownBy(() -> leaf(1).index(Tensor.of(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.gather(0, Tensor.of(0, 1)))
        .withMessageContaining("(2, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.gather(0, Tensor.zeros(1, 3)))
        .withMessageContaining("to(INT64)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.gather(0, Tensor.of(new int[][] {{0, 0, 0, 0}})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.indexSelect(0, Tensor.of(new int[][] {{0}})))
        .withMessageContaining("one axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.scatterAdd(0, Tensor.of(new int[][] {{0}}), Tensor.zeros(1, 1)))
        .withMessageContaining("to(FLOAT64)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> x.scatterAdd(0, Tensor.of(new int[][] {{0, 0}}), constant(new double[1][1])))
        .withMessageContaining("too small");
    assertThatIllegalArgumentException().isThrownBy(() -> x.indexPut(Tensor.of(0), vector(1, 2)));
  }
}
