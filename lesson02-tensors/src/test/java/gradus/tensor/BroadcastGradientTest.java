package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.array.Shape;
import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.9")
@DisplayName("2.9 Broadcasting backwards")
class BroadcastGradientTest {
  @Test
  @DisplayName("a row that multiplies both rows of a matrix gets the sum down every column")
  void row() {
    Tensor row = vector(10, 20, 30);
    row.mul(constant(new double[][] {{1, 2, 3}, {4, 5, 6}})).sum().backward();
    assertThat(row.grad().toDoubles())
        .as("10 was multiplied by 1 and by 4: it gets 1 + 4; 20 gets 2 + 5 and 30 gets 3 + 6")
        .isEqualTo(new double[] {5, 7, 9});
  }

  @Test
  @DisplayName("a column that multiplies all three columns gets the sum along every row")
  void column() {
    Tensor column = leaf(new double[][] {{10}, {20}});
    column.mul(constant(new double[][] {{1, 2, 3}, {4, 5, 6}})).sum().backward();
    assertThat(column.grad().toDoubles())
        .as("10 was multiplied by 1, 2 and 3: it gets 1 + 2 + 3; 20 gets 4 + 5 + 6")
        .isEqualTo(new double[] {6, 15});
  }

  @Test
  @DisplayName("in a square matrix too it is the columns that are summed for a row")
  void square() {
    Tensor row = vector(10, 20, 30);
    Tensor sum = row.add(constant(new double[3][3]));
    sum.backward(constant(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
    assertThat(row.grad().toDoubles())
        .as("shapes are matched from the last axis on, so (3) is repeated down the first of (3, 3)")
        .isEqualTo(new double[] {12, 15, 18});
  }

  @Test
  @DisplayName("a column times a row: each is repeated, and each gets the sum over its repetitions")
  void columnTimesRow() {
    Tensor column = leaf(new double[][] {{1}, {2}});
    Tensor row = leaf(new double[][] {{3, 4, 5}});
    column.mul(row).sum().backward();
    // PyTorch gives [[12], [12]] and [[3, 3, 3]].
    assertThat(column.grad().toDoubles())
        .as("1 and 2 were multiplied by 3, by 4 and by 5")
        .isEqualTo(new double[] {12, 12});
    assertThat(row.grad().toDoubles())
        .as("3, 4 and 5 were multiplied by 1 and by 2")
        .isEqualTo(new double[] {3, 3, 3});
  }

  @Test
  @DisplayName("a number, of shape (), gets the sum over everything")
  void number() {
    Tensor number = leaf(2.0);
    number.mul(constant(new double[][] {{1, 2, 3}, {4, 5, 6}})).sum().backward();
    assertThat(number.grad().toDoubles())
        .as("2 was multiplied by all six: 1 + 2 + 3 + 4 + 5 + 6")
        .isEqualTo(new double[] {21});
  }

  @Test
  @DisplayName("(2, 1) in (2, 2, 2): the missing first axis and the last one of size 1 are summed")
  void newAxisAndAxisOfSizeOne() {
    Tensor x = leaf(new double[][] {{10}, {20}});
    double[][][] gradient = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
    x.expand(2, 2, 2).backward(constant(gradient));
    assertThat(x.grad().toDoubles())
        .as("10 stands four times, where 1, 2, 5 and 6 arrive; 20 where 3, 4, 7 and 8 do")
        .isEqualTo(new double[] {14, 22});
  }

  @Test
  @DisplayName("(1) in (1, 2) is shape (1) again on the way back")
  void newAxisKeepsTheShape() {
    Tensor x = vector(2);
    x.mul(constant(new double[][] {{3, 4}})).sum().backward();
    assertThat(x.grad().toDoubles())
        .as("2 was multiplied by 3 and by 4")
        .isEqualTo(new double[] {7});
    assertThat(x.grad().shape())
        .as("a gradient has the shape of its tensor")
        .isEqualTo(Shape.of(1));
  }

  @Test
  @DisplayName("x repeated times x: contributions come through both operands")
  void bothOperands() {
    Tensor x = vector(1, 2);
    x.expand(2, 2).mul(x).sum().backward();
    assertThat(x.grad().toDoubles())
        .as("both rows are (1*1, 2*2), so the sum is 2 x1^2 + 2 x2^2, and its gradient 4x")
        .isEqualTo(new double[] {4, 8});
  }

  @Test
  @DisplayName("what is repeated zero times gets the gradient 0")
  void zeroTimes() {
    Tensor x = leaf(new double[][] {{1}, {2}});
    Tensor sum = x.add(constant(new double[2][0]));
    sum.sum().backward();
    // PyTorch gives zeros as well.
    assertThat(x.grad().toDoubles())
        .as("(2, 1) + (2, 0) has shape (2, 0): no element of x is used at all")
        .isEqualTo(new double[] {0, 0});
  }

  @Test
  @DisplayName("sumTo adds up what expand to (2, 3) would have repeated")
  void sumTo() {
    Tensor x = constant(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(x.sumTo(Shape.of(3)).toDoubles())
        .as("(3) is repeated down the first axis: 1 + 4, 2 + 5, 3 + 6")
        .isEqualTo(new double[] {5, 7, 9});
    assertThat(x.sumTo(Shape.of(2, 1)).toDoubles())
        .as("(2, 1) is repeated along the second axis: 1 + 2 + 3, 4 + 5 + 6")
        .isEqualTo(new double[] {6, 15});
    assertThat(x.sumTo(Shape.SCALAR).toDoubles())
        .as("() is repeated along both axes")
        .isEqualTo(new double[] {21});
  }

  @Test
  @DisplayName("every element gets the gradient of the sum that it is part of")
  void sumToBackwards() {
    Tensor x = leaf(new double[][] {{1, 2, 3}, {4, 5, 6}});
    x.sumTo(Shape.of(3)).backward(constant(new double[] {10, 20, 30}));
    assertThat(x.grad().toDoubles())
        .as("1 and 4 are part of the first sum, 2 and 5 of the second, 3 and 6 of the third")
        .isEqualTo(new double[] {10, 20, 30, 10, 20, 30});
  }
}
