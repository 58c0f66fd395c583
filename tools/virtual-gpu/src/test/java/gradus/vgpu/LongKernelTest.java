package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Kernels too long for one method")
class LongKernelTest {
  private static final int C = 1664525;
  private static final int D = 1013904223;

  private static int steps(int a, int times) {
    for (int i = 0; i < times; i++) {
      a = (a ^ a >>> 7) * C + D;
    }
    return a;
  }

  /** Writes a kernel whose code is longer than a method of the JVM can be, without any branch. */
  private static String straightLine(int steps) {
    StringBuilder text =
        new StringBuilder(
            """
            .version 6.3
            .target sm_75
            .address_size 64
            .visible .entry straight(.param .u64 out, .param .u32 c, .param .u32 d)
            {
              .reg .b32 %%r<%d>;
              .reg .b64 %%rd<4>;
              ld.param.u64 %%rd1, [out];
              ld.param.u32 %%r1, [c];
              ld.param.u32 %%r2, [d];
              mov.u32 %%r3, %%tid.x;
              mul.wide.u32 %%rd2, %%r3, 4;
              add.s64 %%rd3, %%rd1, %%rd2;
            """
                .formatted(3 * steps + 4));
    int last = 3;
    for (int i = 0; i < steps; i++) {
      text.append("  shr.u32 %r").append(last + 1).append(", %r").append(last).append(", 7;\n");
      text.append("  xor.b32 %r").append(last + 2).append(", %r").append(last + 1);
      text.append(", %r").append(last).append(";\n  mad.lo.s32 %r").append(last + 3);
      text.append(", %r").append(last + 2).append(", %r1, %r2;\n");
      last += 3;
    }
    return text.append("  st.global.u32 [%rd3], %r" + last + ";\n  ret;\n}\n").toString();
  }

  @ParameterizedTest
  @DisplayName("statements in a row")
  @ValueSource(ints = {2, 200, 2048})
  void straight(int steps) {
    for (Set<Check> checks : List.of(Check.usual(), Check.all())) {
      TestDevice device = TestDevice.of(straightLine(steps), VirtualGpu.builder().checks(checks));
      int n = 70;
      long out = device.allocate(4 * n);

      device.run("straight", n, n, out, C, D);

      int[] expected = new int[n];
      for (int i = 0; i < n; i++) {
        expected[i] = steps(i, steps);
      }
      assertThat(device.ints(out, n)).containsExactly(expected);
    }
  }

  @EveryWay
  @DisplayName("a loop that threads leave one after the other, then a barrier")
  void rounds(String way) {
    TestDevice device = TestDevice.load(way, "long");
    int block = 80;
    long out = device.allocate(4 * 2 * block);

    device.run("rounds", 2 * block, block, out, C, D);

    int[] expected = new int[2 * block];
    for (int t = 0; t < block; t++) {
      int a = t;
      for (int k = 0; k <= t % 4; k++) {
        a = steps(a, 256);
        a = (a & 1) != 0 ? steps(a, 64) : a;
        a += k;
      }
      expected[block - 1 - t] = a;
      expected[2 * block - 1 - t] = a;
    }
    assertThat(device.ints(out, 2 * block)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("a loop that lanes leave one after the other, then a shuffle")
  void lanes(String way) {
    TestDevice device = TestDevice.load(way, "long");
    int block = 96;
    long out = device.allocate(4 * block);

    device.run("lanes", block, block, out, C, D);

    int[] expected = new int[block];
    for (int t = 0; t < block; t++) {
      int from = t ^ 5;
      expected[t] = steps(steps(from, 256 * (from % 4 + 1)), 64);
    }
    assertThat(device.ints(out, block)).containsExactly(expected);
  }

  @EveryCompiler
  @DisplayName("a loop without end is found however long a round of it is")
  void waiting(String compiler) {
    TestDevice device =
        TestDevice.load(compiler, "long", VirtualGpu.builder().backEdgeBudget(1000));
    long flag = device.upload(new int[2]);

    Fault fault = device.fault("waiting", Dim3.of(3), Dim3.of(64), 0, flag, C, D);

    assertThat(fault.result()).isEqualTo(Fault.TIMEOUT);
    assertThat(fault.report()).contains("1000 times");
  }

  @EveryWay
  @DisplayName("a matrix product with 8 by 8 results for each thread")
  void registerTiles(String way) {
    TestDevice device = TestDevice.load(way, "long");
    int n = 128;
    Random random = new Random(3);
    float[] a = floats(random, n * n, 1);
    float[] b = floats(random, n * n, 1);
    long left = device.upload(a);
    long right = device.upload(b);
    long product = device.allocate(4L * n * n);

    device.run("registerTiles", new Dim3(2, 2, 1), new Dim3(8, 8, 1), 0, left, right, product, n);

    float[] expected = new float[n * n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += (double) a[row * n + k] * b[k * n + column];
        }
        expected[row * n + column] = (float) sum;
      }
    }
    assertClose(device.floats(product, n * n), expected, 1e-5);
  }
}
