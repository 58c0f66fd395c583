package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.11")
@DisplayName("2.11 Rules of matrix products and views")
class MatrixAndViewRulesTest {
  @Test
  @DisplayName("the sum of Ab: every row of A gets b, and b gets the column sums of A")
  void matrixTimesColumn() {
    Tensor a = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor b = leaf(new double[][] {{5}, {6}});
    a.matmul(b).sum().backward();
    // PyTorch 1.13.1 gives [[5, 6], [5, 6]]; tutorial 000 prints [[5, 5], [6, 6]] (example 2).
    assertThat(a.grad().toDoubles())
        .as("1 and 3 were multiplied by 5, 2 and 4 by 6: the gradient of A is [[5, 6], [5, 6]]")
        .isEqualTo(new double[] {5, 6, 5, 6});
    assertThat(b.grad().toDoubles())
        .as("5 was multiplied by 1 and by 3, 6 by 2 and by 4")
        .isEqualTo(new double[] {4, 6});
  }

  @Test
  @DisplayName("square matrices, where no shape tells what stands where")
  void squareMatrices() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor y = leaf(new double[][] {{5, 6}, {7, 8}});
    x.matmul(y).backward(constant(new double[][] {{1, 10}, {100, 1000}}));
    assertThat(x.grad().toDoubles())
        .as("x11 = 1 is used in z11, times 5, and in z12, times 6: it gets 1*5 + 10*6 = 65 ...")
        .isEqualTo(new double[] {65, 87, 6500, 8700});
    assertThat(y.grad().toDoubles())
        .as("y11 = 5 is used in z11, times 1, and in z21, times 3: it gets 1*1 + 100*3 = 301 ...")
        .isEqualTo(new double[] {301, 3010, 402, 4020});
  }

  @Test
  @DisplayName("(2, 3) @ (3, 2): each operand gets a gradient of its own shape")
  void rectangularMatrices() {
    Tensor x = leaf(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Tensor y = leaf(new double[][] {{1, 0}, {0, 1}, {2, 3}});
    x.matmul(y).backward(constant(new double[][] {{1, 10}, {100, 1000}}));
    assertThat(x.grad().toDoubles())
        .as("x13 = 3 is used in z11, times 2, and in z12, times 3: it gets 1*2 + 10*3 = 32 ...")
        .isEqualTo(new double[] {1, 10, 32, 100, 1000, 3200});
    assertThat(y.grad().toDoubles())
        .as("y11 = 1 is used in z11, times 1, and in z21, times 4: it gets 1*1 + 100*4 = 401 ...")
        .isEqualTo(new double[] {401, 4010, 502, 5020, 603, 6030});
  }

  @Test
  @DisplayName("a batch of three products: each pair of matrices has its own gradients")
  void batch() {
    Tensor x = leaf(new double[][][] {{{1, 2}}, {{3, 4}}, {{5, 6}}});
    Tensor y = leaf(new double[][][] {{{1}, {10}}, {{2}, {20}}, {{3}, {30}}});
    x.matmul(y).sum().backward();
    assertThat(x.grad().toDoubles())
        .as("shape (3, 1, 2): only the last two axes are rows and columns, the first counts pairs")
        .isEqualTo(new double[] {1, 10, 2, 20, 3, 30});
    assertThat(y.grad().toDoubles())
        .as("shape (3, 2, 1): each matrix of y gets the row that it was multiplied by")
        .isEqualTo(new double[] {1, 2, 3, 4, 5, 6});
  }

  @Test
  @DisplayName("a constant on either side: the other operand gets its gradient as ever")
  void constantOperand() {
    Tensor row = leaf(new double[][] {{1, 2}});
    row.matmul(constant(new double[][] {{3}, {4}})).backward();
    assertThat(row.grad().toDoubles())
        .as("1*3 + 2*4, where 3 and 4 are constants")
        .isEqualTo(new double[] {3, 4});
    Tensor column = leaf(new double[][] {{3}, {4}});
    constant(new double[][] {{1, 2}}).matmul(column).backward();
    assertThat(column.grad().toDoubles())
        .as("1*3 + 2*4, where 1 and 2 are constants")
        .isEqualTo(new double[] {1, 2});
  }

  @Test
  @DisplayName("one matrix for a whole batch gets the sum over the batch")
  void oneMatrixForABatch() {
    Tensor x = leaf(new double[][][] {{{1, 2}}, {{3, 4}}, {{5, 6}}});
    Tensor y = leaf(new double[][] {{1}, {10}});
    x.matmul(y).sum().backward();
    // PyTorch gives the same.
    assertThat(x.grad().toDoubles())
        .as("each of the three rows was multiplied by the column (1, 10)")
        .isEqualTo(new double[] {1, 10, 1, 10, 1, 10});
    assertThat(y.grad().toDoubles())
        .as("1 was multiplied by 1, 3 and 5, and 10 by 2, 4 and 6")
        .isEqualTo(new double[] {9, 12});
  }

  @Test
  @DisplayName("transpose: the gradient of (3, 2) comes back as (2, 3)")
  void transpose() {
    Tensor x = leaf(new double[2][3]);
    x.transpose(0, 1).backward(constant(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
    assertThat(x.grad().toDoubles())
        .as("row 1 of x is column 1 of the result, where 1, 3 and 5 arrive")
        .isEqualTo(new double[] {1, 3, 5, 2, 4, 6});
  }

  @Test
  @DisplayName("permute(1, 2, 0): each axis goes back to where it was")
  void permute() {
    Tensor x = leaf(new double[2][2][2]);
    double[][][] gradient = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
    x.permute(1, 2, 0).backward(constant(gradient));
    assertThat(x.grad().toDoubles())
        .as("z[j][k][i] = x[i][j][k], so x[0] gets what arrives at all z[j][k][0]: 1, 3, 5 and 7")
        .isEqualTo(new double[] {1, 3, 5, 7, 2, 4, 6, 8});
  }

  @Test
  @DisplayName("reshape: the elements keep their order, and so do their gradients")
  void reshape() {
    Tensor x = leaf(new double[2][3]);
    x.reshape(3, 2).backward(constant(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
    assertThat(x.grad().toDoubles())
        .as("the first element of (3, 2) is the first of (2, 3), the second the second ...")
        .isEqualTo(new double[] {1, 2, 3, 4, 5, 6});
  }

  @Test
  @DisplayName("slice: elements that it leaves out get 0")
  void slice() {
    Tensor x = vector(1, 2, 3, 4, 5);
    x.slice(0, 1, 5, 2).backward(constant(new double[] {10, 20}));
    assertThat(x.grad().toDoubles())
        .as("every second element from index 1 on is x[1] and x[3]: 10 and 20 arrive there")
        .isEqualTo(new double[] {0, 10, 0, 20, 0});
  }

  @Test
  @DisplayName("the differences of neighbours: an element in two slices gets both contributions")
  void overlappingSlices() {
    Tensor x = vector(1, 4, 9);
    Tensor differences = x.slice(0, 1, 3).sub(x.slice(0, 0, 2));
    differences.backward(constant(new double[] {1, 10}));
    assertThat(x.grad().toDoubles())
        .as("x1 - x0 brings 1 to x1 and -1 to x0; x2 - x1 brings 10 to x2 and -10 to x1")
        .isEqualTo(new double[] {-1, -9, 10});
  }

  @Test
  @DisplayName("the network of tutorial 002 gets PyTorch's gradients")
  void network() {
    TutorialNetwork network = new TutorialNetwork();
    Tensor loss = network.loss();
    loss.backward();
    // PyTorch 1.13.1 (tutorial 002, section 7, where W1 and W2 have to be made leaves first).
    assertThat(loss.toDoubles())
        .as("the mean square of relu(X W1 + b1) W2 + b2 - y")
        .containsExactly(new double[] {0.7092881701249116}, within(1e-12));
    double[] norms = {
      norm(network.w1), norm(network.b1), norm(network.w2), norm(network.b2),
    };
    assertThat(norms)
        .as("the lengths of the gradients of W1 (3, 5), b1 (5), W2 (5, 2) and b2 (2)")
        .containsExactly(
            new double[] {
              0.5486239376600206, 0.28219542522067953, 0.2224457143220275, 0.2778295872201459
            },
            within(1e-12));
  }

  private static double norm(Tensor leaf) {
    double sum = 0;
    for (double slope : leaf.grad().toDoubles()) {
      sum += slope * slope;
    }
    return Math.sqrt(sum);
  }
}
