package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Structures with bytes between their members that nothing is written to")
class PaddingKernelTest {
  private static final Dim3 ONE = Dim3.of(1);
  private final Random random = new Random(11);

  @EveryWay
  @DisplayName("in shared memory, copied by their threads: padding behind a char")
  void points(String way) {
    TestDevice device = TestDevice.load(way, "padding");
    long out = device.allocate(4 * 64);

    device.run("mirrorPoints", 64, 64, out);

    float[] expected = new float[64];
    for (int t = 0; t < 64; t++) {
      int from = 63 - t;
      expected[t] = 3 * from + (from % 3 == 0 ? 1 : 0);
    }
    assertThat(device.floats(out, 64)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("in local memory, sorted by exchanging: padding between a char and a short")
  void entries(String way) {
    TestDevice device = TestDevice.load(way, "padding");
    int[] in = random.ints(8, 0, 1_000_000).toArray();
    long out = device.allocate(4 * 8);

    device.run("sortEntries", ONE, ONE, 0, out, device.upload(in), 8);

    int[] expected = Arrays.stream(in).sorted().map(x -> x + x % 100 + x % 1000).toArray();
    assertThat(device.ints(out, 8)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("in shared memory: seven bytes between a char and a double")
  void samples(String way) {
    TestDevice device = TestDevice.load(way, "padding");
    long out = device.allocate(8 * 64);

    device.run("mirrorSamples", 64, 64, out);

    double[] expected = IntStream.range(0, 64).mapToDouble(t -> 1.5 * (63 - t)).toArray();
    assertThat(device.doubles(out, 64)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("in global memory: four bytes between an int and a double")
  void links(String way) {
    TestDevice device = TestDevice.load(way, "padding");
    long from = device.allocate(16 * 64);
    long to = device.allocate(16 * 64);
    long out = device.allocate(8 * 64);

    device.run("fillLinks", 64, 64, from);
    device.run("copyLinks", 64, 64, to, from);
    device.run("sumLinks", 64, 64, to, out);

    double[] expected = IntStream.range(0, 64).mapToDouble(t -> 8.5 * (63 - t)).toArray();
    assertThat(device.doubles(out, 64)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("in shared and global memory: four bytes behind three floats")
  void vectors(String way) {
    TestDevice device = TestDevice.load(way, "padding");
    long out = device.allocate(4 * 64);

    device.run("mirrorVectors", 64, 64, out, device.allocate(16 * 64));

    float[] expected = new float[64];
    for (int t = 0; t < 64; t++) {
      expected[t] = 6 * (63 - t);
    }
    assertThat(device.floats(out, 64)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("in shared memory: three bytes behind a bool")
  void tags(String way) {
    TestDevice device = TestDevice.load(way, "padding");
    int[] in = random.ints(64, -1000, 1000).toArray();
    long out = device.allocate(4 * 64);

    device.run("bestTag", 64, 64, out, device.upload(in));

    int best = Arrays.stream(in).max().getAsInt();
    assertThat(device.ints(out, 64)).containsOnly(2 * best + 1);
  }

  @EveryCompiler
  @DisplayName("but an element that nothing was written to is found, beside others that have it")
  void elements(String compiler) {
    TestDevice device = TestDevice.load(compiler, "padding");
    long floats = device.allocate(64);
    long chars = device.allocate(64);
    long shorts = device.allocate(64);
    long out = device.allocate(12);
    Object[] all = {floats, chars, shorts, out};
    device.gpu().memory().fill(floats, new byte[1], 20);
    assertThat(device.fault("sumOf", ONE, ONE, 0, all).report())
        .contains("line 120", "element 5 of", "read of 4 bytes that are not initialized");
    device.gpu().memory().fill(floats, new byte[1], 24);
    device.gpu().memory().fill(chars, new byte[1], 8);
    assertThat(device.fault("sumOf", ONE, ONE, 0, all).report())
        .contains("line 121", "element 8 of", "read of 1 byte that is not initialized");
    device.gpu().memory().fill(chars, new byte[1], 9);
    device.gpu().memory().fill(shorts, new byte[1], 8);
    assertThat(device.fault("sumOf", ONE, ONE, 0, all).report())
        .contains("line 122", "element 4 of", "read of 2 bytes that are not initialized");
    device.gpu().memory().fill(shorts, new byte[1], 10);
    device.run("sumOf", ONE, ONE, 0, all);
  }
}
