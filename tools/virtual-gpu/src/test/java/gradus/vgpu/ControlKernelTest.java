package gradus.vgpu;

import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels with branches of all shapes, and atomics")
class ControlKernelTest {
  private final Random random = new Random(7);

  @EveryWay
  @DisplayName("loops that each thread leaves at its own time")
  void collatz(String way) {
    TestDevice device = TestDevice.load(way, "control");
    int n = 300;
    int[] x = random.ints(n, 1, 1_000_000).toArray();
    long out = device.allocate(4L * n);

    device.run("collatz", n, 128, device.upload(x), out, n);

    int[] expected = new int[n];
    for (int i = 0; i < n; i++) {
      for (long value = x[i]; value != 1; expected[i]++) {
        value = value % 2 == 0 ? value / 2 : 3 * value + 1;
      }
    }
    assertThat(device.ints(out, n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("a switch with a case that goes on into the next, one with a loop, one that returns")
  void cases(String way) {
    TestDevice device = TestDevice.load(way, "control");
    int n = 700;
    int[] op = random.ints(n, -2, 15).toArray();
    int[] a = random.ints(n, -1000, 1000).toArray();
    int[] b = random.ints(n, -20, 20).toArray();
    int[] before = random.ints(n).toArray();
    long out = device.upload(before);

    device.run("cases", n, 96, device.upload(op), device.upload(a), device.upload(b), out, n);

    int[] expected = new int[n];
    for (int i = 0; i < n; i++) {
      int x = a[i];
      int y = b[i];
      expected[i] =
          switch (op[i]) {
            case 0 -> x + y;
            case 1 -> x - y;
            case 2 -> x * y;
            case 3 -> x & y;
            case 4 -> -x | y;
            case 5 -> x | y;
            case 6 -> x ^ y;
            case 7 -> x << (y & 7);
            case 8 -> sumUntil(x, y & 15);
            case 9 -> before[i];
            case 10 -> y != 0 ? x / y : -1;
            case 11 -> Math.max(x, y);
            default -> 12345;
          };
    }
    assertThat(device.ints(out, n)).containsExactly(expected);
  }

  private static int sumUntil(int x, int end) {
    int sum = 0;
    for (int k = 0; k < end && sum <= 5000; k++) {
      sum += k % 3 == 1 ? 0 : x * k;
    }
    return sum;
  }

  @EveryWay
  @DisplayName("a search by halves")
  void lowerBound(String way) {
    TestDevice device = TestDevice.load(way, "control");
    float[] table = floats(random, 333, 1);
    Arrays.sort(table);
    int n = 500;
    float[] x = floats(random, n, 1.5);
    x[3] = table[100];
    x[4] = table[0];
    x[5] = table[332];
    long out = device.allocate(4L * n);

    device.run("lowerBound", n, 64, device.upload(table), 333, device.upload(x), out, n);

    int[] expected = new int[n];
    for (int i = 0; i < n; i++) {
      while (expected[i] < 333 && table[expected[i]] < x[i]) {
        expected[i]++;
      }
    }
    assertThat(device.ints(out, n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("the Mandelbrot set, but for points where rounding decides")
  void mandelbrot(String way) {
    TestDevice device = TestDevice.load(way, "control");
    int width = 61;
    int height = 45;
    long out = device.allocate(4L * width * height);

    device.run("mandelbrot", new Dim3(8, 6, 1), new Dim3(8, 8, 1), 0, out, width, height, 40);

    int[] actual = device.ints(out, width * height);
    int different = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double cx = -2 + 3.0 * x / width;
        double cy = -1.5 + 3.0 * y / height;
        double zx = 0;
        double zy = 0;
        int count = 0;
        do {
          double next = zx * zx - zy * zy + cx;
          zy = 2 * zx * zy + cy;
          zx = next;
          count++;
        } while (count < 40 && zx * zx + zy * zy < 4);
        different += actual[y * width + x] == count ? 0 : 1;
      }
    }
    assertThat(different).as("of %d points", width * height).isLessThan(20);
    assertThat(Arrays.stream(actual).distinct().count()).isGreaterThan(15);
  }

  @EveryWay
  @DisplayName("every atomic of 32-bit integers")
  void atomicInts(String way) {
    TestDevice device = TestDevice.load(way, "atomics");
    int n = 1003;
    int[] x = random.ints(n).toArray();
    int[] start = {5, 6, 1_000_000, -1_000_000, -1, 0, 12, 7, 3, 0, -1};
    long state = device.upload(start);

    device.run("atomicInts", n, 128, device.upload(x), state, n);

    int[] expected = {
      fold(x, start[0], Integer::sum),
      fold(x, start[1], (a, b) -> a - b),
      fold(x, start[2], Math::min),
      fold(x, start[3], Math::max),
      fold(x, start[4], (a, b) -> a & (b | 0xff)),
      fold(x, start[5], (a, b) -> a | b & 0xff00),
      fold(x, start[6], (a, b) -> a ^ b),
      fold(x, start[7], (a, b) -> a >= 100 ? 0 : a + 1),
      fold(x, start[8], (a, b) -> a == 0 ? 100 : a - 1),
      fold(x, start[9], (a, b) -> Integer.compareUnsigned(a, b) > 0 ? a : b),
      fold(x, start[10], (a, b) -> Integer.compareUnsigned(a, b) < 0 ? a : b)
    };
    assertThat(device.ints(state, start.length)).containsExactly(expected);
  }

  private static int fold(int[] x, int start, IntBinaryOperator operator) {
    return Arrays.stream(x).reduce(start, operator);
  }

  @EveryWay
  @DisplayName("atomics of 64-bit integers")
  void atomicLongs(String way) {
    TestDevice device = TestDevice.load(way, "atomics");
    int n = 501;
    long[] x = random.longs(n).toArray();
    long[] start = {5, 6, 1_000_000, -7, -1};
    long state = device.upload(start);

    device.run("atomicLongs", n, 128, device.upload(x), state, n);

    long[] expected = {
      fold(x, start[0], Long::sum),
      fold(x, start[1], (a, b) -> Long.compareUnsigned(a, b) > 0 ? a : b),
      fold(x, start[2], Math::min),
      fold(x, start[3], (a, b) -> a ^ b),
      fold(x, start[4], (a, b) -> a & (b | 0xff))
    };
    assertThat(device.longs(state, start.length)).containsExactly(expected);
  }

  private static long fold(long[] x, long start, LongBinaryOperator operator) {
    return Arrays.stream(x).reduce(start, operator);
  }

  @EveryWay
  @DisplayName("tickets: an atomic returns every value once")
  void tickets(String way) {
    TestDevice device = TestDevice.load(way, "atomics");
    int n = 1000;
    long next = device.zeros(8);
    long taken = device.allocate(4L * n);
    long last = device.upload(7);

    device.run("tickets", n, 128, next, taken, last, n);

    int[] all = device.ints(taken, n);
    Arrays.sort(all);
    for (int i = 0; i < n; i++) {
      assertThat(all[i]).isEqualTo(i);
    }
    int stays = device.ints(last, 1)[0];
    assertThat(device.ints(next, 2)).containsExactly(n, 7 + n * (n - 1) / 2 - stays);
  }

  @EveryWay
  @DisplayName("a hash table by compare and swap")
  void insert(String way) {
    TestDevice device = TestDevice.load(way, "atomics");
    int n = 900;
    int size = 701;
    int[] keys = random.ints(n, 0, 500).toArray();
    int[] empty = new int[size];
    Arrays.fill(empty, -1);
    long table = device.upload(empty);
    long counts = device.zeros(4 * size);

    device.run("insert", n, 128, device.upload(keys), table, size, counts, n);

    int[] slots = device.ints(table, size);
    int[] times = device.ints(counts, size);
    Map<Integer, Integer> actual = new HashMap<>();
    for (int slot = 0; slot < size; slot++) {
      if (slots[slot] >= 0) {
        assertThat(actual.put(slots[slot], times[slot])).isNull();
      }
    }
    Map<Integer, Integer> expected = new HashMap<>();
    for (int key : keys) {
      expected.merge(key, 1, Integer::sum);
    }
    assertThat(actual).isEqualTo(expected);
  }
}
