package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.doubles;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels whose warps talk")
class WarpKernelTest {
  private final Random random = new Random(3);

  @EveryWay
  @DisplayName("shuffles up, down, across and from a chosen lane")
  void shuffles(String way) {
    TestDevice device = TestDevice.load(way, "warp");
    int n = 192;
    int[] x = random.ints(n).toArray();
    long out = device.allocate(16L * n);

    device.run("shuffles", n, 96, device.upload(x), out);

    int[] expected = new int[4 * n];
    for (int i = 0; i < n; i++) {
      int lane = i % 32;
      int warp = i - lane;
      expected[4 * i] = lane < 3 ? x[i] : x[i - 3];
      expected[4 * i + 1] = lane + 5 > 31 ? x[i] : x[i + 5];
      expected[4 * i + 2] = x[warp + (lane ^ 9)];
      expected[4 * i + 3] = x[warp + (lane * 7 + 1) % 32];
    }
    assertThat(device.ints(out, 4 * n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("shuffles in groups of 8 lanes, of floats and doubles")
  void groups(String way) {
    TestDevice device = TestDevice.load(way, "warp");
    int n = 128;
    float[] x = floats(random, n, 1);
    double[] y = doubles(random, n, 1);
    long sums = device.allocate(4L * n);
    long ends = device.allocate(8L * n);

    device.run("shuffleGroups", n, 64, device.upload(x), device.upload(y), sums, ends);

    float[] sum = x.clone();
    for (int distance = 4; distance > 0; distance /= 2) {
      float[] before = sum.clone();
      for (int i = 0; i < n; i++) {
        sum[i] += i % 8 + distance < 8 ? before[i + distance] : before[i];
      }
    }
    double[] end = new double[n];
    for (int i = 0; i < n; i++) {
      end[i] = y[i / 8 * 8 + 7];
    }
    assertThat(device.floats(sums, n)).containsExactly(sum);
    assertThat(device.doubles(ends, n)).containsExactly(end);
  }

  @EveryWay
  @DisplayName("a prefix sum in each warp")
  void scan(String way) {
    TestDevice device = TestDevice.load(way, "warp");
    int n = 150;
    int[] x = random.ints(n, -500, 500).toArray();
    long out = device.allocate(4L * n);

    device.run("warpScan", n, 64, device.upload(x), out, n);

    int[] expected = x.clone();
    for (int i = 0; i < n; i++) {
      expected[i] += i % 32 == 0 ? 0 : expected[i - 1];
    }
    assertThat(device.ints(out, n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("votes: which lanes, all, any, and how many below")
  void votes(String way) {
    TestDevice device = TestDevice.load(way, "warp");
    int n = 256;
    int[] x = random.ints(n, -52, 98).toArray();
    long out = device.allocate(16L * n);

    device.run("votes", n, 128, device.upload(x), out);

    int[] expected = new int[4 * n];
    for (int i = 0; i < n; i++) {
      int[] warp = Arrays.copyOfRange(x, i / 32 * 32, i / 32 * 32 + 32);
      int positive = 0;
      for (int lane = 0; lane < 32; lane++) {
        positive |= warp[lane] > 0 ? 1 << lane : 0;
      }
      expected[4 * i] = positive;
      expected[4 * i + 1] = Arrays.stream(warp).allMatch(value -> value > -50) ? 1 : 0;
      expected[4 * i + 2] = Arrays.stream(warp).anyMatch(value -> value > 95) ? 1 : 0;
      expected[4 * i + 3] = Integer.bitCount(positive & (1 << i % 32) - 1);
    }
    assertThat(device.ints(out, 4 * n)).containsExactly(expected);
    assertThat(Arrays.stream(expected).distinct().count()).isGreaterThan(10);
  }

  @EveryWay
  @DisplayName("a compaction whose lanes share one atomic, after some have left")
  void compact(String way) {
    compact(way, "compact");
  }

  @EveryWay
  @DisplayName("a compaction that shuffles a variable which only one lane has set")
  void compactHere(String way) {
    compact(way, "compactHere");
  }

  private void compact(String way, String kernel) {
    TestDevice device = TestDevice.load(way, "warp");
    int n = 1000;
    int[] x = random.ints(n, -1000, 800).toArray();
    int[] kept = Arrays.stream(x).filter(value -> value > 0).sorted().toArray();
    long out = device.allocate(4L * kept.length);
    long count = device.zeros(4);

    device.run(kernel, n, 160, device.upload(x), out, count, n);

    assertThat(device.ints(count, 1)).containsExactly(kept.length);
    int[] actual = device.ints(out, kept.length);
    Arrays.sort(actual);
    assertThat(actual).containsExactly(kept);
  }

  @EveryWay
  @DisplayName("sums through shared memory, step by step with __syncwarp")
  void syncWarp(String way) {
    TestDevice device = TestDevice.load(way, "warp");
    int n = 250;
    float[] x = floats(random, n, 1);
    long sums = device.allocate(4L * 8);

    device.run("syncWarp", n, 128, device.upload(x), sums, n);

    float[] expected = new float[8];
    for (int i = 0; i < n; i++) {
      expected[i / 32] += x[i];
    }
    assertClose(device.floats(sums, 8), expected, 1e-5);
  }

  @EveryWay
  @DisplayName("barriers that count and vote")
  void barrierVotes(String way) {
    TestDevice device = TestDevice.load(way, "warp");
    int block = 80;
    int n = 5 * block;
    int[] x = random.ints(n, -91, 92).toArray();
    long out = device.allocate(12L * n);

    device.run("barrierVotes", n, block, device.upload(x), out);

    int[] expected = new int[3 * n];
    for (int i = 0; i < n; i++) {
      int[] own = Arrays.copyOfRange(x, i / block * block, i / block * block + block);
      expected[3 * i] = (int) Arrays.stream(own).filter(value -> value > 0).count();
      expected[3 * i + 1] = Arrays.stream(own).allMatch(value -> value > -90) ? 1 : 0;
      expected[3 * i + 2] = Arrays.stream(own).anyMatch(value -> value > 90) ? 1 : 0;
    }
    assertThat(device.ints(out, 3 * n)).containsExactly(expected);
  }
}
