package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels whose threads share memory")
class SharedMemoryKernelTest {
  private final Random random = new Random(2);

  @EveryWay
  @DisplayName("matrix products: plain, by tiles, and with four rows for each thread")
  void products(String way) {
    TestDevice device = TestDevice.load(way, "matmul");
    int m = 45;
    int n = 35;
    int k = 51;
    float[] a = floats(random, m * k, 1);
    float[] b = floats(random, k * n, 1);
    float[] expected = new float[m * n];
    for (int row = 0; row < m; row++) {
      for (int column = 0; column < n; column++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          sum += (double) a[row * k + i] * b[i * n + column];
        }
        expected[row * n + column] = (float) sum;
      }
    }
    long left = device.upload(a);
    long right = device.upload(b);
    long naive = device.allocate(4L * m * n);
    long tiled = device.allocate(4L * m * n);
    long blocked = device.allocate(4L * m * n);

    Dim3 square = new Dim3(16, 16, 1);
    device.run("matmulNaive", new Dim3(3, 3, 1), square, 0, left, right, naive, m, n, k);
    device.run("matmulTiled", new Dim3(3, 3, 1), square, 0, left, right, tiled, m, n, k);
    Dim3 small = new Dim3(8, 8, 1);
    device.run(
        "matmulBlocked", new Dim3(5, 2, 1), small, 5 * 64 * 4, left, right, blocked, m, n, k, 8);

    assertClose(device.floats(naive, m * n), expected, 1e-5);
    assertClose(device.floats(tiled, m * n), expected, 1e-5);
    assertClose(device.floats(blocked, m * n), expected, 1e-5);
  }

  @EveryWay
  @DisplayName("sums by atomics, by trees and by warps")
  void sums(String way) {
    TestDevice device = TestDevice.load(way, "reduction");
    int n = 5003;
    float[] x = floats(random, n, 1);
    double expected = 0;
    for (float value : x) {
      expected += value;
    }
    long in = device.upload(x);
    long out = device.upload(0f, 0f, 0f);

    device.run("sumAtomic", n, 128, in, out, n);
    device.run("sumBlocks", new Dim3(5, 1, 1), new Dim3(256, 1, 1), 0, in, out + 4, n);
    device.run("sumWarps", new Dim3(27, 1, 1), new Dim3(192, 1, 1), 6 * 4, in, out + 8, n);

    for (float sum : device.floats(out, 3)) {
      assertThat((double) sum).isCloseTo(expected, within(1e-3));
    }
  }

  @EveryWay
  @DisplayName("the largest value of each block and the first place it stands at")
  void argmax(String way) {
    TestDevice device = TestDevice.load(way, "reduction");
    int n = 1000;
    int blocks = 8;
    int[] x = random.ints(n, -60, 60).toArray();
    Arrays.fill(x, 896, n, -2_000_000_000);
    long values = device.allocate(4L * blocks);
    long indices = device.allocate(4L * blocks);

    device.run("argmax", n, 128, device.upload(x), values, indices, n);

    int[] value = new int[blocks];
    int[] index = new int[blocks];
    Arrays.fill(value, Integer.MIN_VALUE);
    for (int i = 0; i < n; i++) {
      if (x[i] > value[i / 128]) {
        value[i / 128] = x[i];
        index[i / 128] = i;
      }
    }
    assertThat(device.ints(values, blocks)).containsExactly(value);
    assertThat(device.ints(indices, blocks)).containsExactly(index);
  }

  @EveryWay
  @DisplayName("prefix sums by doubling distances, and by a tree over several blocks")
  void scans(String way) {
    TestDevice device = TestDevice.load(way, "scan");
    int n = 201;
    int[] x = random.ints(n, -1000, 1000).toArray();
    long out = device.allocate(4L * n);

    device.run(
        "scanDoubling",
        new Dim3(1, 1, 1),
        new Dim3(208, 1, 1),
        2 * 208 * 4,
        device.upload(x),
        out,
        n);

    int[] inclusive = x.clone();
    Arrays.parallelPrefix(inclusive, Integer::sum);
    assertThat(device.ints(out, n)).containsExactly(inclusive);

    int many = 1001;
    int[] y = random.ints(many, -1000, 1000).toArray();
    long values = device.allocate(4L * many);
    long totals = device.allocate(4L * 4);
    // Each block of 128 threads takes 256 values.
    device.run(
        "scanTree",
        new Dim3(4, 1, 1),
        new Dim3(128, 1, 1),
        0,
        device.upload(y),
        values,
        totals,
        many);
    assertThat(device.ints(totals, 4)[1]).isEqualTo(Arrays.stream(y, 256, 512).sum());
    device.run("addOffsets", many, 256, values, totals, many);

    int[] exclusive = new int[many];
    for (int i = 1; i < many; i++) {
      exclusive[i] = exclusive[i - 1] + y[i - 1];
    }
    assertThat(device.ints(values, many)).containsExactly(exclusive);
  }

  @EveryWay
  @DisplayName("transposes, with bank conflicts and without")
  void transposes(String way) {
    TestDevice device = TestDevice.load(way, "transpose");
    int width = 75;
    int height = 45;
    float[] in = floats(random, width * height, 1);
    float[] expected = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      expected[i % width * height + i / width] = in[i];
    }
    long from = device.upload(in);

    for (String name : new String[] {"Direct", "Conflicts", "Padded"}) {
      String kernel = "transpose" + name;
      long out = device.allocate(4L * in.length);
      device.run(kernel, new Dim3(3, 2, 1), new Dim3(32, 8, 1), 0, from, out, width, height);
      assertThat(device.floats(out, in.length)).as(kernel).containsExactly(expected);
    }
  }

  @EveryWay
  @DisplayName("histograms of bytes and of floats")
  void histograms(String way) {
    TestDevice device = TestDevice.load(way, "histogram");
    int n = 4999;
    byte[] data = new byte[n];
    int[] bins = new int[256];
    for (int i = 0; i < n; i++) {
      data[i] = (byte) (random.nextGaussian() * 60);
      bins[data[i] & 0xff]++;
    }
    long in = device.upload(data);
    long global = device.zeros(1024);
    long shared = device.zeros(1024);

    device.run("histogramGlobal", n, 96, in, global, n);
    device.run("histogramShared", new Dim3(5, 1, 1), new Dim3(100, 1, 1), 0, in, shared, n);

    assertThat(device.ints(global, 256)).containsExactly(bins);
    assertThat(device.ints(shared, 256)).containsExactly(bins);

    float[] x = floats(random, n, 1);
    int[] counts = new int[20];
    int outside = 0;
    for (float value : x) {
      int bin = (int) Math.floor((value - -2f) / (1.5f - -2f) * 20);
      if (bin < 0 || bin >= 20) {
        outside++;
      } else {
        counts[bin]++;
      }
    }
    long binned = device.zeros(80);
    long rest = device.zeros(4);
    device.run("histogramFloat", n, 128, device.upload(x), binned, 20, -2f, 1.5f, rest, n);
    assertThat(device.ints(binned, 20)).containsExactly(counts);
    assertThat(device.ints(rest, 1)).containsExactly(outside);
  }

  @EveryWay
  @DisplayName("softmax by blocks, and by warps in one pass")
  void softmax(String way) {
    TestDevice device = TestDevice.load(way, "softmax");
    int rows = 10;
    int columns = 301;
    float[] x = floats(random, rows * columns, 5);
    float[] expected = new float[x.length];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int i = 0; i < columns; i++) {
        sum += Math.exp(x[row * columns + i]);
      }
      for (int i = 0; i < columns; i++) {
        expected[row * columns + i] = (float) (Math.exp(x[row * columns + i]) / sum);
      }
    }
    long in = device.upload(x);
    long byBlocks = device.allocate(4L * x.length);
    long byWarps = device.allocate(4L * x.length);

    device.run("softmaxRows", new Dim3(rows, 1, 1), new Dim3(128, 1, 1), 0, in, byBlocks, columns);
    device.run(
        "softmaxOnline", new Dim3(3, 1, 1), new Dim3(32, 4, 1), 0, in, byWarps, rows, columns);

    assertClose(device.floats(byBlocks, x.length), expected, 2e-6);
    assertClose(device.floats(byWarps, x.length), expected, 2e-6);
  }

  @EveryWay
  @DisplayName("layer normalisation and its gradients")
  void layerNorm(String way) {
    TestDevice device = TestDevice.load(way, "layernorm");
    int rows = 9;
    int columns = 203;
    float[] x = floats(random, rows * columns, 2);
    float[] gamma = floats(random, columns, 1);
    float[] beta = floats(random, columns, 1);
    float[] expected = new float[x.length];
    double[] dGamma = new double[columns];
    double[] dBeta = new double[columns];
    for (int row = 0; row < rows; row++) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < columns; i++) {
        mean += x[row * columns + i] / (double) columns;
        square += (double) x[row * columns + i] * x[row * columns + i] / columns;
      }
      double scale = 1 / Math.sqrt(square - mean * mean + 1e-5);
      for (int i = 0; i < columns; i++) {
        int at = row * columns + i;
        expected[at] = (float) ((x[at] - mean) * scale * gamma[i] + beta[i]);
        dGamma[i] += (double) x[at] * expected[at];
        dBeta[i] += expected[at];
      }
    }
    long in = device.upload(x);
    long out = device.allocate(4L * x.length);
    long gradients = device.allocate(8L * columns);

    device.run(
        "layerNorm",
        new Dim3(rows, 1, 1),
        new Dim3(64, 1, 1),
        2 * 64 * 4,
        in,
        device.upload(gamma),
        device.upload(beta),
        out,
        columns,
        1e-5f);
    assertClose(device.floats(out, x.length), expected, 2e-5);
    device.run(
        "layerNormGradient",
        columns,
        64,
        in,
        out,
        gradients,
        gradients + 4L * columns,
        rows,
        columns);

    float[] sums = device.floats(gradients, 2 * columns);
    for (int i = 0; i < columns; i++) {
      assertThat((double) sums[i]).isCloseTo(dGamma[i], within(1e-3));
      assertThat((double) sums[columns + i]).isCloseTo(dBeta[i], within(1e-3));
    }
  }
}
