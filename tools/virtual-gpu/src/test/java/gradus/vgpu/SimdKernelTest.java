package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels that compute with the halves and the bytes of words")
class SimdKernelTest {
  private static final int N = 300;

  /** Words whose lanes are often the smallest, the largest, or the same as another word's. */
  private static int[] words(int seed) {
    Random random = new Random(seed);
    int[] edges = {0, 1, -1, 0x7fff7fff, 0x80008000, 0x7f807f80, 0x80808080, 0x01ff00fe};
    return IntStream.range(0, N)
        .map(
            i ->
                switch (random.nextInt(3)) {
                  case 0 -> edges[random.nextInt(edges.length)];
                  case 1 -> random.nextInt() & 0x03030303;
                  default -> random.nextInt();
                })
        .toArray();
  }

  /** The lanes of words of a width, with or without a sign. */
  private record Lanes(int bits, boolean isSigned) {
    int get(int word, int at) {
      int left = word << (32 - bits - at);
      return isSigned ? left >> (32 - bits) : left >>> (32 - bits);
    }

    int clamp(int value) {
      int lowest = isSigned ? -(1 << (bits - 1)) : 0;
      return Math.max(lowest, Math.min(value, lowest + (1 << bits) - 1));
    }

    int each(int a, int b, IntBinaryOperator operator) {
      int result = 0;
      for (int at = 0; at < 32; at += bits) {
        int value = operator.applyAsInt(get(a, at), get(b, at));
        result |= (value & ((1 << bits) - 1)) << at;
      }
      return result;
    }

    int sum(int a, int b) {
      int result = 0;
      for (int at = 0; at < 32; at += bits) {
        result += Math.abs(get(a, at) - get(b, at));
      }
      return result;
    }
  }

  private static int bit(boolean isSo) {
    return isSo ? 1 : 0;
  }

  /** Returns what the kernel writes in a row. */
  private static List<Integer> row(int bits, int a, int b) {
    Lanes s = new Lanes(bits, true);
    Lanes u = new Lanes(bits, false);
    List<Integer> row = new ArrayList<>();
    row.add(s.each(a, a, (x, y) -> -x));
    row.add(s.each(a, a, (x, y) -> s.clamp(-x)));
    row.add(s.each(a, a, (x, y) -> Math.abs(x)));
    row.add(s.each(a, a, (x, y) -> s.clamp(Math.abs(x))));
    row.add(u.each(a, b, Integer::sum));
    row.add(u.each(a, b, (x, y) -> x - y));
    for (Lanes lanes : List.of(s, u)) {
      row.add(lanes.each(a, b, (x, y) -> lanes.clamp(x + y)));
      row.add(lanes.each(a, b, (x, y) -> lanes.clamp(x - y)));
    }
    row.add(s.each(a, b, (x, y) -> Math.abs(x - y)));
    row.add(u.each(a, b, (x, y) -> Math.abs(x - y)));
    // A half is rounded away from zero.
    row.add(s.each(a, b, (x, y) -> (int) (Math.signum(x + y) * Math.round(Math.abs(x + y) / 2.0))));
    row.add(u.each(a, b, (x, y) -> (int) Math.ceil((x + y) / 2.0)));
    row.add(u.each(a, b, (x, y) -> (int) Math.floor((x + y) / 2.0)));
    for (IntBinaryOperator extreme : List.<IntBinaryOperator>of(Math::max, Math::min)) {
      row.add(s.each(a, b, extreme));
      row.add(u.each(a, b, extreme));
    }
    row.add(s.sum(a, b));
    row.add(u.sum(a, b));
    for (int yes : new int[] {-1, 1}) {
      row.add(u.each(a, b, (x, y) -> yes * bit(x == y)));
      row.add(u.each(a, b, (x, y) -> yes * bit(x != y)));
      List<IntBinaryOperator> comparisons =
          List.of(
              (x, y) -> bit(x >= y),
              (x, y) -> bit(x > y),
              (x, y) -> bit(x <= y),
              (x, y) -> bit(x < y));
      for (IntBinaryOperator comparison : comparisons) {
        row.add(s.each(a, b, (x, y) -> yes * comparison.applyAsInt(x, y)));
        row.add(u.each(a, b, (x, y) -> yes * comparison.applyAsInt(x, y)));
      }
    }
    return row;
  }

  private static void lanes(String way, String kernel, int bits) {
    TestDevice device = TestDevice.load(way, "simd");
    int[] a = words(1);
    int[] b = words(2);
    int columns = row(bits, 0, 0).size();
    long out = device.allocate(4L * N * columns);

    device.run(kernel, N, 64, device.upload(a), device.upload(b), out, N);

    int[] found = device.ints(out, N * columns);
    for (int i = 0; i < N; i++) {
      int[] row = Arrays.copyOfRange(found, i * columns, (i + 1) * columns);
      assertThat(row)
          .as("of %08x and %08x", a[i], b[i])
          .containsExactly(row(bits, a[i], b[i]).stream().mapToInt(x -> x).toArray());
    }
  }

  @EveryWay
  @DisplayName("two halves")
  void halves(String way) {
    lanes(way, "halfwords", 16);
  }

  @EveryWay
  @DisplayName("four bytes")
  void bytes(String way) {
    lanes(way, "quarters", 8);
  }

  /** What is compared: numbers with or without a sign, in whole words or in halves. */
  private record Numbers(boolean isSigned, int bits) {
    int join(int[] words, ToLongFunction<long[]> function) {
      int result = 0;
      for (int at = 0; at < 32; at += bits) {
        int from = at;
        long mask = (1L << bits) - 1;
        long[] lanes =
            Arrays.stream(words).mapToLong(word -> signed((word >>> from) & mask)).toArray();
        result |= (int) ((function.applyAsLong(lanes) & mask) << at);
      }
      return result;
    }

    long signed(long value) {
      return isSigned ? value << (64 - bits) >> (64 - bits) : value;
    }

    long sum(long x, long y) {
      return signed(x + y & (1L << bits) - 1);
    }
  }

  private static long extreme(boolean isMax, long x, long y) {
    return isMax ? Math.max(x, y) : Math.min(x, y);
  }

  /** Returns what the kernel of extremes writes in a row. */
  private static List<Integer> extremes(int... abc) {
    List<Numbers> plain =
        List.of(
            new Numbers(true, 32),
            new Numbers(false, 32),
            new Numbers(true, 16),
            new Numbers(false, 16));
    List<Numbers> signed = List.of(plain.get(0), plain.get(2));
    List<Integer> row = new ArrayList<>();
    for (boolean isMax : new boolean[] {true, false}) {
      ToLongFunction<long[]> ofTwo = v -> extreme(isMax, v[0], v[1]);
      ToLongFunction<long[]> ofThree = v -> extreme(isMax, ofTwo.applyAsLong(v), v[2]);
      plain.forEach(numbers -> row.add(numbers.join(abc, ofThree)));
      signed.forEach(
          numbers -> row.add(numbers.join(abc, v -> Math.max(0, ofThree.applyAsLong(v)))));
      plain.forEach(
          numbers ->
              row.add(numbers.join(abc, v -> extreme(isMax, numbers.sum(v[0], v[1]), v[2]))));
      signed.forEach(
          numbers ->
              row.add(
                  numbers.join(
                      abc, v -> Math.max(0, extreme(isMax, numbers.sum(v[0], v[1]), v[2])))));
      signed.forEach(numbers -> row.add(numbers.join(abc, v -> Math.max(0, ofTwo.applyAsLong(v)))));
      for (Numbers numbers : plain) {
        row.add(numbers.join(abc, ofTwo));
        int isFirst = numbers.join(abc, v -> bit(ofTwo.applyAsLong(v) == v[0]));
        row.add(numbers.bits() == 32 ? isFirst : (isFirst >>> 16) * 2 + (isFirst & 1));
      }
    }
    return row;
  }

  @EveryWay
  @DisplayName("maxima and minima for dynamic programming")
  void dynamicProgramming(String way) {
    TestDevice device = TestDevice.load(way, "simd");
    int[] a = words(3);
    int[] b = words(4);
    int[] c = words(5);
    int columns = extremes(0, 0, 0).size();
    long out = device.allocate(4L * N * columns);

    device.run("extremes", N, 64, device.upload(a), device.upload(b), device.upload(c), out, N);

    int[] found = device.ints(out, N * columns);
    for (int i = 0; i < N; i++) {
      int[] row = Arrays.copyOfRange(found, i * columns, (i + 1) * columns);
      assertThat(row)
          .as("of %08x, %08x and %08x", a[i], b[i], c[i])
          .containsExactly(extremes(a[i], b[i], c[i]).stream().mapToInt(x -> x).toArray());
    }
  }

  /** The dot product of some of two words' lanes. */
  private static int dot(int a, Lanes ofA, int b, Lanes ofB, int from, int c) {
    int sum = c;
    for (int at = 0; at < 32 / ofA.bits(); at++) {
      sum += ofA.get(a, at * ofA.bits()) * ofB.get(b, from + at * ofB.bits());
    }
    return sum;
  }

  /** Returns what the kernel of dot products writes in a row. */
  private static List<Integer> dots(int a, int b, int c) {
    List<Integer> row = new ArrayList<>();
    for (int[] form : new int[][] {{8, 0}, {16, 0}, {16, 16}}) {
      List<Integer> ofSigns = new ArrayList<>();
      for (boolean isSigned : new boolean[] {true, false}) {
        Lanes ofA = new Lanes(form[0], isSigned);
        ofSigns.add(dot(a, ofA, b, new Lanes(8, isSigned), form[1], c));
      }
      // Of whole words, and of vectors.
      row.addAll(ofSigns);
      row.addAll(ofSigns);
    }
    return row;
  }

  @EveryWay
  @DisplayName("dot products of bytes, and of halves with bytes")
  void dotProducts(String way) {
    TestDevice device = TestDevice.load(way, "simd");
    int[] a = words(6);
    int[] b = words(7);
    int[] c = words(8);
    int columns = dots(0, 0, 0).size();
    long out = device.allocate(4L * N * columns);

    device.run("dots", N, 64, device.upload(a), device.upload(b), device.upload(c), out, N);

    int[] found = device.ints(out, N * columns);
    for (int i = 0; i < N; i++) {
      int[] row = Arrays.copyOfRange(found, i * columns, (i + 1) * columns);
      assertThat(row)
          .as("of %08x, %08x and %08x", a[i], b[i], c[i])
          .containsExactly(dots(a[i], b[i], c[i]).stream().mapToInt(x -> x).toArray());
    }
  }
}
