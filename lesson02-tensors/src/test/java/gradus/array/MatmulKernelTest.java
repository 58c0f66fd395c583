package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.6")
@DisplayName("2.6 Matrix multiplication")
class MatmulKernelTest {
  /** ./gradus starts Java so that it answers soon, and compiles loops less well: times mislead. */
  private static final boolean IS_COMPILED_WELL =
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .noneMatch(argument -> argument.startsWith("-XX:TieredStopAtLevel"));

  private final NdArray x = NdArray.of(Shape.of(2, 2), 1.0, 2, 3, 4);
  private final NdArray y = NdArray.of(Shape.of(2, 2), 5.0, 6, 7, 8);

  @Test
  @DisplayName("addRow: seven times the row (1, 2) is added to what z holds")
  void addsOneRow() {
    double[] z = {100, 200, 300};
    Float64Sums.LOOPS.addRows(new double[] {7}, 0, 1, rows(1, 2, 3), 1, z, 2);
    assertThat(z)
        .as("100 + 7 * 1 and 200 + 7 * 2; only 2 elements are wanted, so 300 stays")
        .isEqualTo(new double[] {107, 214, 300});
  }

  @Test
  @DisplayName("addRows: each row times its own factor, the factors a step apart in x")
  void addsRowsWithStep() {
    double[] x = {9, 2, 9, 3, 9};
    double[] z = {0};
    Object[] rows = {new double[] {10}, new double[] {100}};
    Float64Sums.LOOPS.addRows(x, 1, 2, rows, 2, z, 1);
    assertThat(z)
        .as("x[1] = 2 and x[3] = 3 are the factors: 2 * 10 + 3 * 100")
        .isEqualTo(new double[] {320});
  }

  @Test
  @DisplayName("addRows: any number of rows, such as 7, counts every one")
  void addsSevenRows() {
    double[] x = {1, 2, 3, 4, 5, 6, 7};
    double[] z = {0.5};
    Object[] rows = new Object[8];
    for (int k = 0; k < 8; k++) {
      rows[k] = new double[] {Math.pow(10, k)};
    }
    Float64Sums.LOOPS.addRows(x, 0, 1, rows, 7, z, 1);
    assertThat(z)
        .as("1 * 1 + 2 * 10 + ... + 7 * 1000000 is added to 0.5; an eighth row is not wanted")
        .isEqualTo(new double[] {7654321.5});
  }

  @Test
  @DisplayName("((1, 2), (3, 4)) times the column (5, 6) is (17, 39)")
  void multipliesByColumn() {
    // PyTorch 1.13.1 gives 56 for the sum of the result (tutorial 000, "A @ b").
    assertThat(x.matmul(NdArray.of(Shape.of(2, 1), 5.0, 6)).toDoubles())
        .as("1 * 5 + 2 * 6 and 3 * 5 + 4 * 6")
        .isEqualTo(new double[] {17, 39});
  }

  @Test
  @DisplayName("((1, 2), (3, 4)) times ((5, 6), (7, 8)) is ((19, 22), (43, 50))")
  void multipliesMatrices() {
    assertThat(x.matmul(y).toDoubles())
        .as("row 0 is 1 * (5, 6) + 2 * (7, 8), row 1 is 3 * (5, 6) + 4 * (7, 8)")
        .isEqualTo(new double[] {19, 22, 43, 50});
  }

  @Test
  @DisplayName("the right matrix may be transposed: its rows are read with their stride")
  void multipliesByTranspose() {
    NdArray z = x.matmul(NdArray.of(Shape.of(3, 2), 5.0, 6, 7, 8, 9, 10).transpose(0, 1));
    assertThat(z.toDoubles())
        .as("rows of x times rows of ((5, 6), (7, 8), (9, 10)): 1 * 5 + 2 * 6, 1 * 7 + 2 * 8, ...")
        .isEqualTo(new double[] {17, 23, 29, 39, 53, 67});
  }

  @Test
  @DisplayName("the right matrix may be a part of another: it begins at its offset")
  void multipliesByPart() {
    NdArray table = NdArray.of(Shape.of(3, 3), 0.0, 0, 0, 0, 5, 6, 0, 7, 8);
    assertThat(x.matmul(table.slice(0, 1, 3, 1).slice(1, 1, 3, 1)).toDoubles())
        .as("the part is ((5, 6), (7, 8))")
        .isEqualTo(new double[] {19, 22, 43, 50});
  }

  @Test
  @DisplayName("a wide product: tiles of 512 columns, and what is left of 1100")
  void multipliesWide() {
    double[] right = new double[2200];
    double[] product = new double[1100];
    for (int j = 0; j < 1100; j++) {
      right[j] = j;
      right[1100 + j] = 1;
      product[j] = 2 * j + 3;
    }
    NdArray z = NdArray.of(Shape.of(1, 2), 2.0, 3).matmul(NdArray.of(Shape.of(2, 1100), right));
    assertThat(z.toDoubles()).as("2 * j + 3 * 1 in each of 1100 columns j").isEqualTo(product);
  }

  @Test
  @DisplayName("a deep product: tiles of 64 rows of y, and what is left of 150")
  void multipliesDeep() {
    double[] left = new double[150];
    double[] right = new double[150];
    for (int k = 0; k < 150; k++) {
      left[k] = 1;
      right[k] = k;
    }
    NdArray z = NdArray.of(Shape.of(1, 150), left).matmul(NdArray.of(Shape.of(150, 1), right));
    assertThat(z.toDoubles())
        .as("0 + 1 + ... + 149 = 149 * 150 / 2: every tile adds its part")
        .isEqualTo(new double[] {11175});
  }

  @Test
  @DisplayName("200 x 200: the same numbers as the loops i-j-k, and their times side by side")
  void comparesLoopOrders() {
    int n = 200;
    Random random = new Random(1);
    double[] left = random.doubles((long) n * n).toArray();
    double[] right = random.doubles((long) n * n).toArray();
    NdArray a = NdArray.of(Shape.of(n, n), left);
    NdArray b = NdArray.of(Shape.of(n, n), right);
    double[] expected = new double[n * n];
    long best = Long.MAX_VALUE;
    long plain = Long.MAX_VALUE;
    double[] actual = null;
    for (int run = 0; run < (IS_COMPILED_WELL ? 10 : 1); run++) {
      long start = System.nanoTime();
      actual = a.matmul(b).toDoubles();
      long middle = System.nanoTime();
      multiplyIjk(left, right, expected, n);
      best = Math.min(best, middle - start);
      plain = Math.min(plain, System.nanoTime() - middle);
    }
    assertThat(right(actual, expected))
        .as("so many of the 40000 sums of 200 products are right from the first on")
        .isEqualTo(expected.length);
    if (IS_COMPILED_WELL) {
      System.out.printf(
          "200 x 200: i-j-k %.1f ms, yours %.1f ms: %.1f times as fast%n",
          plain / 1e6, best / 1e6, (double) plain / best);
    } else {
      System.out.println("how fast? mvn -pl lesson02-tensors test \"-Dexercise=2.6\" measures it");
    }
  }

  private static int right(double[] actual, double[] expected) {
    int right = 0;
    while (right < actual.length && Math.abs(actual[right] - expected[right]) < 1e-9) {
      right++;
    }
    return right;
  }

  /** Multiplies in the order of the definition, which jumps a whole row of y at every step. */
  private static void multiplyIjk(double[] x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += x[i * n + k] * y[k * n + j];
        }
        z[i * n + j] = sum;
      }
    }
  }

  private static Object[] rows(double... row) {
    return new Object[] {row};
  }
}
