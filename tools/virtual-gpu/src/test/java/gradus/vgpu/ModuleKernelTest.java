package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.vgpu.ptx.PtxException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels with module variables, local arrays, functions and output")
class ModuleKernelTest {
  private final Random random = new Random(6);

  @EveryWay
  @DisplayName("a filter whose weights are constants of the module")
  void convolve(String way) {
    TestDevice device = TestDevice.load(way, "globals");
    float[] taps = {0.03f, 0.11f, 0.22f, 0.28f, 0.22f, 0.11f, 0.03f};
    int n = 205;
    float[] x = floats(random, n, 2);
    long y = device.allocate(4L * n);

    device.run("convolve", n, 64, device.upload(x), y, n);

    float[] expected = new float[n];
    for (int i = 0; i < n; i++) {
      for (int k = Math.max(0, i - 3); k <= Math.min(n - 1, i + 3); k++) {
        expected[i] += x[k] * taps[k - i + 3] * 1.5f;
      }
    }
    assertClose(device.floats(y, n), expected, 2e-6);
  }

  @EveryWay
  @DisplayName("variables that the host and several launches share")
  void variables(String way) {
    TestDevice device = TestDevice.load(way, "globals");
    int[] offsets = random.ints(16).toArray();
    short[] lookup = {1, 2, 3, 4, -5, -6, 0, 0, 900, 1000, 1100, 1200};
    int n = 300;
    float[] x = floats(random, n, 1);
    Global global = device.module().global("offsets");
    assertThat(global.bytes()).isEqualTo(64);
    device.gpu().memory().copy(global.address(), device.upload(offsets), 64);
    long out = device.allocate(4L * 50);
    long y = device.allocate(4L * n);
    long state = device.allocate(8);
    long sum = device.allocate(8);

    device.run("countAndLook", 50, 50, out);
    device.run("keep", n, 128, device.upload(x), n);
    device.run("recall", n, 96, y, state, sum, n);

    int[] expected = new int[50];
    for (int i = 0; i < 50; i++) {
      expected[i] = offsets[i % 16] + lookup[i % 3 * 4 + i % 4];
    }
    assertThat(device.ints(out, 50)).containsExactly(expected);
    assertThat(device.ints(state, 2)).containsExactly(40 + 50, 7 + 2);
    assertThat(device.doubles(sum, 1)).containsExactly(4.5);
    assertThat(device.ints(device.module().global("counter").address(), 1)).containsExactly(90);
    float[] reversed = new float[n];
    for (int i = 0; i < n; i++) {
      reversed[i] = 2 * x[n - 1 - i];
    }
    assertThat(device.floats(y, n)).containsExactly(reversed);
    assertThat(device.module().global("nowhere")).isNull();
  }

  @EveryWay
  @DisplayName("rows sorted in a local array")
  void sortRows(String way) {
    TestDevice device = TestDevice.load(way, "locals");
    int rows = 70;
    int[] in = random.ints(16 * rows, -99, 99).toArray();
    long out = device.allocate(64L * rows);

    device.run("sortRows", rows, 32, device.upload(in), out, rows);

    int[] expected = in.clone();
    for (int row = 0; row < rows; row++) {
      Arrays.sort(expected, 16 * row, 16 * row + 16);
    }
    assertThat(device.ints(out, 16 * rows)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("a stack machine with a local stack")
  void evaluate(String way) {
    TestDevice device = TestDevice.load(way, "locals");
    int n = 90;
    int length = 31;
    byte[] programs = new byte[n * length];
    long[] expected = new long[n];
    for (int i = 0; i < n; i++) {
      long[] stack = new long[32];
      int depth = 0;
      for (int at = 0; at < length; at++) {
        int left = length - at;
        boolean pushes = depth < 2 || depth <= left - 1 && random.nextBoolean();
        if (pushes) {
          int digit = random.nextInt(10);
          programs[i * length + at] = (byte) ('0' + digit);
          stack[depth++] = digit;
        } else {
          char operator = "+-*".charAt(random.nextInt(3));
          programs[i * length + at] = (byte) operator;
          long b = stack[--depth];
          long a = stack[--depth];
          stack[depth++] = operator == '+' ? a + b : operator == '-' ? a - b : a * b;
        }
      }
      expected[i] = stack[depth - 1];
    }
    long out = device.allocate(8L * n);

    device.run("evaluate", n, 64, device.upload(programs), length, out, n);

    assertThat(device.longs(out, n)).containsExactly(expected);
    assertThat(Arrays.stream(expected).distinct().count()).isGreaterThan(20);
  }

  @EveryWay
  @DisplayName("the most frequent byte, counted in a local table")
  void mode(String way) {
    TestDevice device = TestDevice.load(way, "locals");
    int n = 70;
    int each = 45;
    byte[] data = new byte[n * each];
    byte[] expected = new byte[n];
    for (int i = 0; i < n; i++) {
      int[] counts = new int[256];
      for (int k = 0; k < each; k++) {
        data[i * each + k] = (byte) (random.nextGaussian() * 8 + 128);
        counts[data[i * each + k] & 0xff]++;
      }
      int best = 0;
      for (int b = 1; b < 256; b++) {
        best = counts[b] > counts[best] ? b : best;
      }
      expected[i] = (byte) best;
    }
    long out = device.allocate(n);

    device.run("mode", n, 32, device.upload(data), each, out, n);

    assertThat(device.bytes(out, n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("functions with loops, and with results through pointers")
  void functions(String way) {
    TestDevice device = TestDevice.load(way, "functions");
    int n = 150;
    float[] x = floats(random, n, 1);
    long y = device.allocate(4L * n);
    device.run("windows", n, 64, device.upload(x), y, 5, n);
    float[] windows = new float[n];
    for (int i = 0; i < n; i++) {
      int from = Math.max(0, i - 5);
      windows[i] = weigh(x, i, Math.min(i + 5, n)) - 0.5f * weigh(x, from, i);
    }
    assertClose(device.floats(y, n), windows, 2e-6);

    int[] numbers = random.ints(n, 0, 1_000_000_000).toArray();
    long sums = device.allocate(4L * n);
    device.run("digitSums", n, 64, device.upload(numbers), 10, sums, n);
    int[] expected =
        Arrays.stream(numbers)
            .map(value -> String.valueOf(value).chars().map(c -> c - '0').sum())
            .toArray();
    assertThat(device.ints(sums, n)).containsExactly(expected);
  }

  private static float weigh(float[] x, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += x[i] * (i - from + 1);
    }
    return sum;
  }

  @EveryWay
  @DisplayName("a function with barriers in it")
  void functionWithBarrier(String way) {
    TestDevice device = TestDevice.load(way, "functions");
    int n = 150;
    int[] x = random.ints(n, -1000, 1000).toArray();
    long out = device.allocate(8L * 3);

    device.run("sumAndSquares", n, 64, device.upload(x), out, n);

    int[] expected = new int[6];
    for (int i = 0; i < n; i++) {
      expected[i / 64 * 2] += x[i];
      expected[i / 64 * 2 + 1] += x[i] * x[i];
    }
    assertThat(device.ints(out, 6)).containsExactly(expected);
  }

  @EveryCompiler
  @DisplayName("a function that calls itself is refused, with its name and line")
  void recursion(String compiler) {
    TestDevice device = TestDevice.load(compiler, "recursion");
    long out = device.zeros(8 * 12);

    assertThatThrownBy(() -> device.run("recursive", 12, 12, out, 12))
        .isInstanceOfSatisfying(PtxException.class, e -> assertThat(e.isUnsupported()).isTrue())
        .hasMessageContaining("fibonacci")
        .hasMessageContaining("line 3");
  }

  @EveryCompiler
  @DisplayName("a call through a table of functions is refused, with its line")
  void functionPointers(String compiler) {
    TestDevice device = TestDevice.load(compiler, "pointers");
    long x = device.zeros(16);

    assertThatThrownBy(() -> device.run("choose", 4, 4, x, x, x, 4))
        .isInstanceOfSatisfying(PtxException.class, e -> assertThat(e.isUnsupported()).isTrue())
        .hasMessageContaining("line 11");
  }

  @EveryCompiler
  @DisplayName("printf")
  void printf(String compiler) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    TestDevice device =
        TestDevice.load(
            compiler,
            "output",
            VirtualGpu.builder().processors(1).output(new PrintStream(printed, true)));

    device.run("hello", 3, 2, device.upload(1.5f, -22.125f, 0f), 3);
    device.run("plain", new Dim3(2, 1, 1), new Dim3(4, 1, 1), 0, 1);

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "x[0] =  1.50 (more) a 1000000007%",
            "x[1] = -22.12 (less) b 2000000014%",
            "x[2] =  0.00 (more) c 3000000021%",
            "here",
            "0000beef 42    | +1.235e+04 4000000000");
  }

  @EveryCompiler
  @DisplayName("an assertion that holds is silent, one that does not stops the launch")
  void assertion(String compiler) {
    TestDevice device = TestDevice.load(compiler, "output", VirtualGpu.builder().processors(1));
    Dim3 one = new Dim3(1, 1, 1);
    Dim3 block = new Dim3(32, 1, 1);
    long good = device.upload(1, 2, 3);
    long bad = device.upload(1, 0, 3);

    assertThat(device.fault("requirePositive", one, block, 0, good, 3)).isNull();
    Fault fault = device.fault("requirePositive", one, block, 0, bad, 3);

    assertThat(fault.result()).isEqualTo(710);
    assertThat(fault.count()).isEqualTo(1);
    assertThat(fault.report()).contains("x[i] > 0", "thread (1,0,0)");
  }

  @EveryWay
  @DisplayName("sums of floats by atomics in shared memory, and the largest by their bits")
  void atomicShared(String way) {
    TestDevice device = TestDevice.load(way, "atomics");
    int n = 500;
    float[] x = floats(random, n, 3);
    long out = device.allocate(8L * 4);

    device.run("atomicShared", n, 128, device.upload(x), out, n);

    float[] actual = device.floats(out, 8);
    for (int block = 0; block < 4; block++) {
      double sum = 0;
      float largest = 0;
      for (int i = 128 * block; i < Math.min(n, 128 * block + 128); i++) {
        sum += x[i];
        largest = Math.max(largest, Math.abs(x[i]));
      }
      assertThat((double) actual[2 * block]).isCloseTo(sum, within(1e-4));
      assertThat(actual[2 * block + 1]).isEqualTo(largest);
    }
  }
}
