package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Matrix products")
class MatmulTest {
  private static final DType[] NUMBERS = {DType.INT64, DType.FLOAT32, DType.FLOAT64};

  /** Returns numbers whose products and sums are exact in every type. */
  private static NdArray small(Sample sample, Shape shape, DType dtype) {
    NdArray array = sample.distinct(shape, DType.INT64);
    return array.to(dtype).expand(shape);
  }

  /** Gives an array another layout of the same elements. */
  private static NdArray laidOut(Sample sample, NdArray array) {
    NdArray result = sample.distinct(array.shape(), array.dtype());
    return result.copyFrom(array);
  }

  private static double[] reference(NdArray x, NdArray y) {
    int batch = x.shape().size(0);
    int m = x.shape().size(1);
    int k = x.shape().size(2);
    int n = y.shape().size(2);
    double[] result = new double[batch * m * n];
    for (int i = 0; i < result.length; i++) {
      for (int l = 0; l < k; l++) {
        double left = x.get(i / (m * n), i / n % m, l);
        result[i] += left * y.get(i / (m * n), l, i % n);
      }
    }
    return result;
  }

  @Test
  @DisplayName("agree with three plain loops, for any layouts and sizes, 0 included")
  void property() {
    for (int seed = 0; seed < 300; seed++) {
      Sample sample = new Sample(seed);
      Random random = sample.random();
      DType dtype = NUMBERS[seed % 3];
      int batch = random.nextInt(3);
      int m = random.nextInt(7);
      int k = random.nextInt(12);
      int n = random.nextInt(7);
      NdArray x = laidOut(sample, small(sample, Shape.of(batch, m, k), dtype));
      NdArray y = laidOut(sample, small(sample, Shape.of(batch, k, n), dtype));
      NdArray z = x.matmul(y);
      assertThat(z.shape()).isEqualTo(Shape.of(batch, m, n));
      assertThat(z.dtype()).isEqualTo(dtype);
      assertThat(z.toDoubles()).as("seed %s: %s @ %s", seed, x, y).containsExactly(reference(x, y));
      if (batch > 0) {
        NdArray single = x.select(0, 0).matmul(y.select(0, 0));
        assertThat(single.toDoubles()).containsExactly(z.select(0, 0).toDoubles());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "65, 130, 70",
    "3, 64, 513",
    "2, 67, 1030",
    "100, 1, 100",
    "1, 300, 1",
    "129, 65, 33"
  })
  @DisplayName("cover all tiles and what is left beside them")
  void tiles(int m, int k, int n) {
    Random random = new Random(11);
    double[] left = random.doubles(m * k, -1, 1).toArray();
    double[] right = random.doubles(k * n, -1, 1).toArray();
    NdArray x = NdArray.of(Shape.of(m, k), left);
    NdArray y = NdArray.of(Shape.of(k, n), right);
    double[] expected = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int l = 0; l < k; l++) {
        for (int j = 0; j < n; j++) {
          expected[i * n + j] += left[i * k + l] * right[l * n + j];
        }
      }
    }
    Near.check(x.matmul(y).toDoubles(), expected, 1e-12);
    NdArray floats = x.to(DType.FLOAT32).matmul(y.to(DType.FLOAT32));
    Near.check(floats.toDoubles(), expected, 1e-4);
    NdArray turned = y.transpose(0, 1).matmul(x.transpose(0, 1));
    Near.check(turned.transpose(0, 1).toDoubles(), expected, 1e-12);
  }

  @Test
  @DisplayName("share the rows among threads without a change of the result")
  void threads() {
    Random random = new Random(12);
    NdArray x = NdArray.of(Shape.of(200, 150), random.doubles(30_000, -1, 1).toArray());
    NdArray y = NdArray.of(Shape.of(150, 100), random.doubles(15_000, -1, 1).toArray());
    int before = Threads.get();
    try {
      Threads.set(1);
      double[] one = x.matmul(y).toDoubles();
      Threads.set(3);
      Near.check(x.matmul(y).toDoubles(), one, 0);
    } finally {
      Threads.set(before);
    }
  }

  @Test
  @DisplayName("of INT64 are exact")
  void integers() {
    long large = (1L << 60) + 1;
    NdArray x = NdArray.of(Shape.of(1, 2), large, 1);
    NdArray y = NdArray.of(Shape.of(2, 1), 3L, 4);
    assertThat(x.matmul(y).toLongs()).containsExactly(3 * large + 4);
  }

  @Test
  @DisplayName("repeat a matrix for all batches by a stride of 0")
  void expandedBatch() {
    NdArray x = NdArray.of(Shape.of(1, 1, 2), 1f, 2).expand(Shape.of(3, 1, 2));
    NdArray y = NdArray.of(Shape.of(3, 2, 1), 1f, 2, 3, 4, 5, 6);
    assertThat(x.matmul(y).toFloats()).containsExactly(5, 11, 17);
  }

  @Test
  @DisplayName("say which sizes do not fit, and may guess a forgotten transpose")
  void errors() {
    assertThatThrownBy(() -> zeros(2, 3).matmul(zeros(4, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matmul: (2, 3) @ (4, 5): inner sizes 3 and 4 differ");
    assertThatThrownBy(() -> zeros(2, 3).matmul(zeros(4, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matmul: (2, 3) @ (4, 3): inner sizes 3 and 4 differ; "
                + "did you mean y.transpose(-2, -1)?");
    assertThatThrownBy(() -> zeros(2, 3, 4).matmul(zeros(5, 4, 6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matmul: (2, 3, 4) @ (5, 4, 6): batch sizes 2 and 5 differ; expand one of them");
    assertThatThrownBy(() -> zeros(3).matmul(zeros(3, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matmul: (3) @ (3, 4): expected (M, K) @ (K, N) or (B, M, K) @ (B, K, N)");
    assertThatThrownBy(() -> zeros(2, 3).matmul(zeros(3, 2).to(DType.FLOAT64)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matmul: types float32 and float64 differ; convert one with to(...)");
    NdArray halves = zeros(2, 2).to(DType.FLOAT16);
    assertThatThrownBy(() -> halves.matmul(halves))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matmul: not defined for float16; convert with to(FLOAT32) first");
    NdArray flags = zeros(2, 2).to(DType.BOOL);
    assertThatThrownBy(() -> flags.matmul(flags))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matmul: not defined for bool; convert with to(INT64) first");
  }

  private static NdArray zeros(int... sizes) {
    return NdArray.zeros(Shape.of(sizes), DType.FLOAT32, Device.CPU);
  }

  /** A library that computes as it is told, element by element, and notes how. */
  private static final class PlainBlas implements Blas {
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public void sgemm(
        boolean transposeX,
        boolean transposeY,
        int m,
        int n,
        int k,
        float[] x,
        int xOffset,
        int ldx,
        float[] y,
        int yOffset,
        int ldy,
        float[] z,
        int zOffset,
        int ldz) {
      calls.add((transposeX ? "T" : "N") + (transposeY ? "T" : "N"));
      checkLeading(transposeX ? m : k, ldx);
      checkLeading(transposeY ? k : n, ldy);
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          float sum = 0;
          for (int l = 0; l < k; l++) {
            float left = x[xOffset + (transposeX ? l * ldx + i : i * ldx + l)];
            sum += left * y[yOffset + (transposeY ? j * ldy + l : l * ldy + j)];
          }
          z[zOffset + i * ldz + j] += sum;
        }
      }
    }

    private static void checkLeading(int length, int leading) {
      assertThat(leading).as("leading dimension").isGreaterThanOrEqualTo(length);
    }

    @Override
    public void dgemm(
        boolean transposeX,
        boolean transposeY,
        int m,
        int n,
        int k,
        double[] x,
        int xOffset,
        int ldx,
        double[] y,
        int yOffset,
        int ldy,
        double[] z,
        int zOffset,
        int ldz) {
      calls.add((transposeX ? "T" : "N") + (transposeY ? "T" : "N"));
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          double sum = 0;
          for (int l = 0; l < k; l++) {
            double left = x[xOffset + (transposeX ? l * ldx + i : i * ldx + l)];
            sum += left * y[yOffset + (transposeY ? j * ldy + l : l * ldy + j)];
          }
          z[zOffset + i * ldz + j] += sum;
        }
      }
    }

    @Override
    public String name() {
      return "plain";
    }
  }

  @Test
  @DisplayName("tell a library transposes and leading dimensions, and copy other layouts")
  void blas() {
    for (int seed = 0; seed < 300; seed++) {
      Sample sample = new Sample(seed);
      Random random = sample.random();
      DType dtype = seed % 2 == 0 ? DType.FLOAT32 : DType.FLOAT64;
      int m = 1 + random.nextInt(5);
      int k = 1 + random.nextInt(5);
      int n = 1 + random.nextInt(5);
      NdArray x = laidOut(sample, small(sample, Shape.of(m, k), dtype));
      NdArray y = laidOut(sample, small(sample, Shape.of(k, n), dtype));
      NdArray z = NdArray.empty(Shape.of(m, n), dtype, Device.CPU);
      BlasProduct.run(new PlainBlas(), x, y, z);
      double[] expected = reference(x.unsqueeze(0), y.unsqueeze(0));
      String given = "seed " + seed + ": " + x.layout() + " @ " + y.layout();
      assertThat(z.toDoubles()).as(given).containsExactly(expected);
    }
  }

  @Test
  @DisplayName("need no copy for transposes and slices")
  void blasFlags() {
    PlainBlas blas = new PlainBlas();
    NdArray x = zeros(4, 3);
    NdArray wide = zeros(3, 9).slice(1, 2, 6, 1);
    NdArray z = zeros(4, 4);
    BlasProduct.run(blas, x, wide, z);
    BlasProduct.run(blas, wide.transpose(0, 1), wide, z);
    BlasProduct.run(blas, x, x.transpose(0, 1), z);
    assertThat(blas.calls).containsExactly("NN", "TN", "NT");
  }

  @Test
  @DisplayName("share the longer side of what a library multiplies among threads")
  void blasThreads() {
    Sample sample = new Sample(7);
    int before = Threads.get();
    Threads.set(3);
    try {
      for (int[] size : new int[][] {{150, 40}, {40, 150}, {100, 100}}) {
        for (int turned = 0; turned < 4; turned++) {
          NdArray x = matrix(sample, size[0], 700, turned % 2 > 0);
          NdArray y = matrix(sample, 700, size[1], turned > 1);
          PlainBlas blas = new PlainBlas();
          NdArray z = zeros(size);
          BlasProduct.run(blas, x, y, z);
          double[] expected = reference(x.unsqueeze(0), y.unsqueeze(0));
          assertThat(z.toDoubles()).containsExactly(expected);
          assertThat(blas.calls).as("%s x %s", size[0], size[1]).hasSizeGreaterThan(1);
        }
      }
    } finally {
      Threads.set(before);
    }
  }

  private static NdArray matrix(Sample sample, int rows, int columns, boolean isTurned) {
    return isTurned
        ? small(sample, Shape.of(columns, rows), DType.FLOAT32).transpose(0, 1)
        : small(sample, Shape.of(rows, columns), DType.FLOAT32);
  }
}
