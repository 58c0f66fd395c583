package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.4")
@DisplayName("2.4 Elementwise kernels")
class ElementwiseKernelTest {
  private static final BinaryLoop<double[], double[]> ADD = Float64.LOOPS.binary(BinaryOp.ADD);
  private static final Elements DOUBLES = Elements.of(DType.FLOAT64);

  private final NdArray matrix = NdArray.of(Shape.of(2, 3), 1.0, 2, 3, 4, 5, 6);

  @Test
  @DisplayName("add: (1, 2, 3) + (10, 20, 30) is (11, 22, 33)")
  void addsRuns() {
    double[] z = new double[3];
    ADD.run(new double[] {1, 2, 3}, new double[] {10, 20, 30}, z, 0, 3);
    assertThat(z).as("1 + 10, 2 + 20, 3 + 30").isEqualTo(new double[] {11, 22, 33});
  }

  @Test
  @DisplayName("add: a run from 1 to 4 has the indices 1, 2 and 3; all else stays")
  void addsNothingOutsideTheRun() {
    double[] z = {-1, -1, -1, -1, -1};
    ADD.run(new double[] {1, 2, 3, 4, 5}, new double[] {10, 20, 30, 40, 50}, z, 1, 4);
    assertThat(z)
        .as("2 + 20, 3 + 30, 4 + 40 between two elements that were -1 before")
        .isEqualTo(new double[] {-1, 22, 33, 44, -1});
  }

  @Test
  @DisplayName("two whole matrices lie alike, so one run over their arrays adds them")
  void addsMatrices() {
    NdArray sum = matrix.binary(BinaryOp.ADD, matrix);
    assertThat(sum.storage().doubles())
        .as("1 + 1, 2 + 2, ... 6 + 6")
        .isEqualTo(new double[] {2, 4, 6, 8, 10, 12});
  }

  @Test
  @DisplayName("the rows of a matrix are runs that begin at different indices")
  void addsRows() {
    NdArray first = matrix.slice(0, 0, 1, 1);
    NdArray second = matrix.slice(0, 1, 2, 1);
    assertThat(first.binary(BinaryOp.ADD, second).storage().doubles())
        .as("(1, 2, 3) from index 0 plus (4, 5, 6) from index 3")
        .isEqualTo(new double[] {5, 7, 9});
  }

  @Test
  @DisplayName("every second element of two arrays: equal layouts, and yet no runs")
  void addsWithGaps() {
    NdArray x = NdArray.of(Shape.of(6), 1.0, 2, 3, 4, 5, 6);
    NdArray y = NdArray.of(Shape.of(6), 10.0, 20, 30, 40, 50, 60);
    NdArray odd = x.slice(0, 0, 6, 2);
    odd.binaryInto(BinaryOp.ADD, y.slice(0, 0, 6, 2), odd);
    assertThat(x.storage().doubles())
        .as("1 + 10, 3 + 30, 5 + 50, with 2, 4, 6 between them as before")
        .isEqualTo(new double[] {11, 2, 33, 4, 55, 6});
  }

  @Test
  @DisplayName("copy: from index 1 every second element, to index 2 and every third")
  void copiesWithStrides() {
    double[] z = new double[9];
    DOUBLES.copy(new double[] {0, 1, 2, 3, 4, 5}, 1, 2, z, 2, 3, 3);
    assertThat(z)
        .as("1, 3 and 5 stand at the indices 2, 5 and 8")
        .isEqualTo(new double[] {0, 0, 1, 0, 0, 3, 0, 0, 5});
  }

  @Test
  @DisplayName("copy: stride 0 repeats an element, and a negative stride goes backwards")
  void copiesWithUnusualStrides() {
    double[] repeated = new double[3];
    DOUBLES.copy(new double[] {6, 7, 8}, 1, 0, repeated, 0, 1, 3);
    assertThat(repeated).as("three times the element at 1").isEqualTo(new double[] {7, 7, 7});
    double[] backwards = new double[3];
    DOUBLES.copy(new double[] {6, 7, 8}, 2, -1, backwards, 0, 1, 3);
    assertThat(backwards).as("from 2 down to 0").isEqualTo(new double[] {8, 7, 6});
  }

  @Test
  @DisplayName("one wheel: the rows of a transposed matrix begin 1 apart")
  void walksOverTranspose() {
    assertThat(matrix.transpose(0, 1).toDoubles())
        .as("((1, 2, 3), (4, 5, 6)) transposed: (1, 4), (2, 5), (3, 6)")
        .isEqualTo(new double[] {1, 4, 2, 5, 3, 6});
  }

  @Test
  @DisplayName("two wheels: when the last has gone round, the one before it turns")
  void walksOverThreeAxes() {
    NdArray numbers = NdArray.of(Shape.of(100), count(100));
    NdArray x = numbers.view(Layout.of(Shape.of(2, 2, 2), new int[] {1, 10, 3}, 0));
    assertThat(x.toDoubles())
        .as("x[i][j][k] = i + 10 j + 3 k: rows begin at 0 and 10, then at 1 and 11")
        .isEqualTo(new double[] {0, 3, 10, 13, 1, 4, 11, 14});
  }

  @Test
  @DisplayName("three wheels: the last goes round many times, and begins at 0 every time")
  void walksOverFourAxes() {
    NdArray x = NdArray.of(Shape.of(24), count(24)).reshape(Shape.of(2, 3, 2, 2));
    assertThat(x.permute(3, 1, 2, 0).toDoubles())
        .as("x[i][j][k][l] counts 12 i + 4 j + 2 k + l; now l turns slowest and i fastest")
        .isEqualTo(
            new double[] {
              0, 12, 2, 14, 4, 16, 6, 18, 8, 20, 10, 22, 1, 13, 3, 15, 5, 17, 7, 19, 9, 21, 11, 23
            });
  }

  @Test
  @DisplayName("the walk writes as well: into a transposed matrix")
  void writesToTranspose() {
    NdArray target = NdArray.zeros(Shape.of(3, 2), DType.FLOAT64, Device.CPU);
    target.transpose(0, 1).copyFrom(matrix);
    assertThat(target.storage().doubles())
        .as("its rows are the columns of ((1, 2, 3), (4, 5, 6))")
        .isEqualTo(new double[] {1, 4, 2, 5, 3, 6});
  }

  @Test
  @DisplayName("a column (10, 20) plus a row (1, 2, 3), both broadcast to (2, 3)")
  void addsBroadcast() {
    NdArray column = NdArray.of(Shape.of(2, 1), 10.0, 20).expand(Shape.of(2, 3));
    NdArray row = NdArray.of(Shape.of(1, 3), 1.0, 2, 3).expand(Shape.of(2, 3));
    assertThat(column.binary(BinaryOp.ADD, row).storage().doubles())
        .as("10 + 1, 10 + 2, 10 + 3, 20 + 1, 20 + 2, 20 + 3")
        .isEqualTo(new double[] {11, 12, 13, 21, 22, 23});
  }

  private static double[] count(int n) {
    double[] numbers = new double[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    return numbers;
  }
}
