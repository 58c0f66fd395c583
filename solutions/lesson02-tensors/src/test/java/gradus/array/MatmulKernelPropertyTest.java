package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.6")
@DisplayName("2.6 Matrix multiplication: any sizes and layouts")
class MatmulKernelPropertyTest {
  private static final int LONGEST = 9;

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("multiples of any number of rows are added to z")
  void addsRows(long seed) {
    Random random = new Random(seed);
    int depth = random.nextInt(LONGEST + 1);
    int step = random.nextInt(4);
    int at = random.nextInt(3);
    int n = 1 + random.nextInt(LONGEST);
    double[] x = random.doubles(at + depth * step + 1, -1, 1).toArray();
    double[] z = random.doubles(n + 2, -1, 1).toArray();
    double[] expected = z.clone();
    Object[] rows = new Object[depth + 1];
    for (int k = 0; k <= depth; k++) {
      double[] row = random.doubles(n + 1, -1, 1).toArray();
      rows[k] = row;
      for (int j = 0; k < depth && j < n; j++) {
        expected[j] += x[at + k * step] * row[j];
      }
    }
    Float64Sums.LOOPS.addRows(x, at, step, rows, depth, z, n);
    assertThat(z)
        .as("%s rows of %s, factors %s apart from %s on", depth, n, step, at)
        .containsExactly(expected, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("batches in any layouts agree with the definition")
  void multipliesAnyLayouts(long seed) {
    Sample sample = new Sample(seed);
    Random random = sample.random();
    for (int run = 0; run < 10; run++) {
      int batches = 1 + random.nextInt(3);
      int m = 1 + random.nextInt(LONGEST);
      int k = 1 + random.nextInt(LONGEST);
      int n = 1 + random.nextInt(LONGEST);
      NdArray x = finite(sample.array(Shape.of(batches, m, k), DType.FLOAT64));
      NdArray y = finite(sample.array(Shape.of(batches, k, n), DType.FLOAT64));
      NdArray z = x.matmul(y);
      for (int[] p : Sample.positions(z.shape())) {
        assertThat(z.get(p))
            .as("%s @ %s at (%s, %s, %s)", x.layout(), y.layout(), p[0], p[1], p[2])
            .isCloseTo(product(x, y, p[0], p[1], p[2]), within(1e-9));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("matrices larger than a tile, read along either axis")
  void multipliesLarge(long seed) {
    Random random = new Random(seed);
    int m = 1 + random.nextInt(3);
    int k = 60 + random.nextInt(80);
    int n = 500 + random.nextInt(550);
    NdArray x = matrix(random, m, k);
    NdArray y = matrix(random, k, n);
    NdArray z = x.matmul(y);
    for (int j = 0; j < n; j++) {
      int i = j % m;
      double expected = product(x.unsqueeze(0), y.unsqueeze(0), 0, i, j);
      assertThat(z.get(i, j)).as("row %s, column %s", i, j).isCloseTo(expected, within(1e-9));
    }
  }

  private static NdArray matrix(Random random, int rows, int columns) {
    double[] elements = random.doubles((long) rows * columns, -1, 1).toArray();
    boolean byColumns = random.nextBoolean();
    Shape shape = byColumns ? Shape.of(columns, rows) : Shape.of(rows, columns);
    NdArray stored = NdArray.of(shape, elements);
    return byColumns ? stored.transpose(0, 1) : stored;
  }

  private static double product(NdArray x, NdArray y, int batch, int i, int j) {
    double sum = 0;
    for (int k = 0; k < x.shape().size(2); k++) {
      sum += x.get(batch, i, k) * y.get(batch, k, j);
    }
    return sum;
  }

  private static NdArray finite(NdArray x) {
    double[] elements = x.storage().doubles();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Double.isFinite(elements[i]) ? elements[i] : i;
    }
    return x;
  }
}
