package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.5")
@DisplayName("2.5 Reductions")
class ReductionKernelTest {
  private final NdArray matrix = NdArray.of(Shape.of(2, 3), 1.0, 2, 3, 4, 5, 6);

  @Test
  @DisplayName("sum: a run from 1 to 4 has the indices 1, 2 and 3")
  void sumsRun() {
    double[] x = {1, 2, 4, 8, 16, 32};
    assertThat(reduce(ReduceOp.SUM, x, 1, 4)).as("2 + 4 + 8").isEqualTo(14);
  }

  @Test
  @DisplayName("sum: runs of any length, such as 19, count every element")
  void sumsLongerRun() {
    double[] x = new double[19];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    assertThat(reduce(ReduceOp.SUM, x, 0, 19)).as("0 + 1 + ... + 18").isEqualTo(171);
  }

  @Test
  @DisplayName("sum: no elements add up to 0")
  void sumsNothing() {
    assertThat(reduce(ReduceOp.SUM, new double[] {7, 8}, 1, 1))
        .as("a run from 1 to before 1")
        .isEqualTo(0);
  }

  @Test
  @DisplayName("largest: -1 of (-3, -1, -2), wherever it stands")
  void largestOfNegatives() {
    assertThat(reduce(ReduceOp.MAX, new double[] {-3, -1, -2}, 0, 3))
        .as("the largest of -3, -1 and -2")
        .isEqualTo(-1);
    assertThat(reduce(ReduceOp.MAX, new double[] {9, -1, -3, 9}, 1, 3))
        .as("the largest of -1 and -3: the nines are outside the run from 1 to 3")
        .isEqualTo(-1);
    assertThat(reduce(ReduceOp.MAX, new double[] {Double.NEGATIVE_INFINITY}, 0, 1))
        .as("the only element, minus infinity")
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  @DisplayName("largest: 0 is larger than every negative number")
  void largestIsZero() {
    assertThat(reduce(ReduceOp.MAX, new double[] {-0.5, 0, -2}, 0, 3))
        .as("the largest of -0.5, 0 and -2")
        .isEqualTo(0);
  }

  @Test
  @DisplayName("largest: NaN if any element is NaN, so that a wrong number is not overlooked")
  void largestKeepsNaN() {
    assertThat(reduce(ReduceOp.MAX, new double[] {Double.NaN, 2, 1}, 0, 3))
        .as("the largest of NaN, 2 and 1")
        .isNaN();
    assertThat(reduce(ReduceOp.MAX, new double[] {2, Double.NaN, 1}, 0, 3))
        .as("the largest of 2, NaN and 1")
        .isNaN();
  }

  @Test
  @DisplayName("rows are added to each other: the sums of the columns")
  void sumsColumns() {
    assertThat(matrix.reduce(ReduceOp.SUM, new int[] {0}, false).toDoubles())
        .as("(1, 2, 3) + (4, 5, 6)")
        .isEqualTo(new double[] {5, 7, 9});
    assertThat(matrix.transpose(0, 1).reduce(ReduceOp.SUM, new int[] {1}, false).toDoubles())
        .as("the rows (1, 4), (2, 5), (3, 6) of the transpose are columns in memory")
        .isEqualTo(new double[] {5, 7, 9});
  }

  @Test
  @DisplayName("products and largest elements of columns begin with the first row")
  void otherOperationsOnColumns() {
    assertThat(matrix.reduce(ReduceOp.PROD, new int[] {0}, false).toDoubles())
        .as("1 * 4, 2 * 5, 3 * 6")
        .isEqualTo(new double[] {4, 10, 18});
    NdArray negative = NdArray.of(Shape.of(2, 2), -1.0, -4, -3, -2);
    assertThat(negative.reduce(ReduceOp.MAX, new int[] {0}, false).toDoubles())
        .as("the larger of -1 and -3, and of -4 and -2")
        .isEqualTo(new double[] {-1, -2});
  }

  @Test
  @DisplayName("long rows are cut into strips: a strip's rows begin a whole row apart")
  void sumsWideRows() {
    int columns = 1500;
    double[] x = new double[3 * columns];
    double[] sums = new double[columns];
    for (int j = 0; j < columns; j++) {
      x[j] = j;
      x[columns + j] = 10_000;
      x[2 * columns + j] = 20_000;
      sums[j] = 30_000 + j;
    }
    NdArray wide = NdArray.of(Shape.of(3, columns), x);
    assertThat(wide.reduce(ReduceOp.SUM, new int[] {0}, false).toDoubles())
        .as("j + 10000 + 20000 for each of 1500 columns j")
        .isEqualTo(sums);
  }

  @Test
  @DisplayName("the axes 0 and 2 of (2, 3, 2) summed: one number for each index of axis 1")
  void sumsAxesApart() {
    NdArray x = NdArray.of(Shape.of(2, 3, 2), 1.0, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
    assertThat(x.reduce(ReduceOp.SUM, new int[] {0, 2}, false).toDoubles())
        .as("1 + 2 + 10 + 20, 3 + 4 + 30 + 40, 5 + 6 + 50 + 60")
        .isEqualTo(new double[] {33, 77, 121});
  }

  private static double reduce(ReduceOp op, double[] x, int from, int to) {
    double[] z = new double[1];
    Float64Sums.LOOPS.reduce(op).run(x, from, to, z, 0);
    return z[0];
  }
}
