package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.doubles;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels that compute with doubles, integers of all widths, and functions")
class NumberKernelTest {
  private final Random random = new Random(5);

  @EveryWay
  @DisplayName("doubles: the four operations, roots, fused and converted, bit for bit")
  void arithmetic(String way) {
    TestDevice device = TestDevice.load(way, "doubles");
    int n = 300;
    double[] a = doubles(random, n, 50);
    double[] b = doubles(random, n, 3);
    long out = device.allocate(64L * n);

    device.run("arithmetic", n, 64, device.upload(a), device.upload(b), out, n);

    double[] expected = new double[8 * n];
    for (int i = 0; i < n; i++) {
      double x = a[i];
      double y = b[i];
      expected[8 * i] = x + y;
      expected[8 * i + 1] = x - y;
      expected[8 * i + 2] = x * y;
      expected[8 * i + 3] = x / y;
      expected[8 * i + 4] = Math.sqrt(Math.abs(x));
      expected[8 * i + 5] = Math.fma(x, y, -x);
      expected[8 * i + 6] = Math.min(x, y) - Math.max(x, y);
      expected[8 * i + 7] = (double) (float) x + (int) (y * 1000);
    }
    assertThat(device.doubles(out, 8 * n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("doubles: pi by an integral, and a maximum by compare and swap")
  void piAndMaximum(String way) {
    TestDevice device = TestDevice.load(way, "doubles");
    long sum = device.upload(0.0);
    device.run("pi", new Dim3(3, 1, 1), new Dim3(50, 1, 1), 0, sum, 20_001);
    assertThat(device.doubles(sum, 1)[0]).isCloseTo(Math.PI, within(1e-9));

    double[] x = doubles(random, 777, 1000);
    long result = device.upload(-1e300);
    device.run("maxByCas", 777, 64, device.upload(x), result, 777);
    assertThat(device.doubles(result, 1)[0]).isEqualTo(Arrays.stream(x).max().getAsDouble());
  }

  @EveryWay
  @DisplayName("doubles: rounded down, up, to zero and to even")
  void roundings(String way) {
    TestDevice device = TestDevice.load(way, "doubles");
    int n = 200;
    double[] x = doubles(random, n, 1000);
    for (int i = 0; i < n; i += 3) {
      x[i] = Math.floor(x[i]) + 0.5;
    }
    long out = device.allocate(32L * n);
    long whole = device.allocate(16L * n);

    device.run("roundings", n, 64, device.upload(x), out, whole, n);

    double[] expected = new double[4 * n];
    long[] expectedWhole = new long[2 * n];
    for (int i = 0; i < n; i++) {
      expected[4 * i] = Math.floor(x[i]);
      expected[4 * i + 1] = Math.ceil(x[i]);
      expected[4 * i + 2] = x[i] < 0 ? Math.ceil(x[i]) : Math.floor(x[i]);
      expected[4 * i + 3] = Math.rint(x[i]);
      expectedWhole[2 * i] = (long) x[i];
      expectedWhole[2 * i + 1] = (long) Math.max(0, x[i]);
    }
    assertThat(device.doubles(out, 4 * n)).containsExactly(expected);
    assertThat(device.longs(whole, 2 * n)).containsExactly(expectedWhole);
  }

  @EveryWay
  @DisplayName("64-bit integers")
  void longs(String way) {
    TestDevice device = TestDevice.load(way, "integers");
    int n = 300;
    long[] a = new long[n];
    long[] b = new long[n];
    for (int i = 0; i < n; i++) {
      a[i] = random.nextLong() >> random.nextInt(60);
      b[i] = random.nextLong() >> random.nextInt(60) | 2;
    }
    long out = device.allocate(80L * n);

    device.run("longs", n, 128, device.upload(a), device.upload(b), out, n);

    long[] expected = new long[10 * n];
    for (int i = 0; i < n; i++) {
      long x = a[i];
      long y = b[i];
      expected[10 * i] = x + y;
      expected[10 * i + 1] = x * y;
      expected[10 * i + 2] = x / y;
      expected[10 * i + 3] = x % y;
      expected[10 * i + 4] = Long.divideUnsigned(x, y);
      expected[10 * i + 5] = Long.remainderUnsigned(x, 1000003);
      expected[10 * i + 6] = x >> y;
      expected[10 * i + 7] = x >>> y ^ x << 7;
      expected[10 * i + 8] = Math.multiplyHigh(x, y);
      expected[10 * i + 9] = (x < y ? 1 : 0) + (Long.compareUnsigned(x, y) < 0 ? 2 : 0);
    }
    assertThat(device.longs(out, 10 * n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("32-bit integers and their bits")
  void ints(String way) {
    TestDevice device = TestDevice.load(way, "integers");
    int n = 300;
    int[] a = new int[n];
    int[] b = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = random.nextInt() >> random.nextInt(30);
      b[i] = random.nextInt() >> random.nextInt(30) | 2;
    }
    a[3] = 0;
    long out = device.allocate(48L * n);

    device.run("ints", n, 128, device.upload(a), device.upload(b), out, n);

    int[] expected = new int[12 * n];
    for (int i = 0; i < n; i++) {
      int x = a[i];
      int y = b[i];
      int firstBit = x == 0 ? 0 : Integer.numberOfTrailingZeros(x) + 1;
      int[] row = {
        x / y,
        x % y,
        Integer.divideUnsigned(x, y),
        Integer.remainderUnsigned(x, 10),
        (int) ((long) x * y >> 32),
        (int) ((x & 0xffffffffL) * (y & 0xffffffffL) >>> 32),
        Integer.bitCount(x) + 100 * Integer.numberOfLeadingZeros(y) + 10_000 * firstBit,
        Integer.reverse(x),
        Integer.rotateLeft(x, 5),
        Math.min(x, y) ^ Math.max(x, y),
        Math.abs(x) - 3,
        x / 7 + x % 16 + (x & ~y)
      };
      System.arraycopy(row, 0, expected, 12 * i, 12);
    }
    assertThat(device.ints(out, 12 * n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("bytes and shorts, with signs and without")
  void small(String way) {
    TestDevice device = TestDevice.load(way, "integers");
    int n = 500;
    byte[] a = new byte[n];
    byte[] b = new byte[n];
    random.nextBytes(a);
    random.nextBytes(b);
    short[] c = new short[n];
    short[] d = new short[n];
    for (int i = 0; i < n; i++) {
      c[i] = (short) random.nextInt();
      d[i] = (short) random.nextInt();
    }
    long bytes = device.allocate(n);
    long unsigned = device.allocate(n);
    long shorts = device.allocate(2L * n);
    long all = device.allocate(4L * n);

    device.run(
        "small",
        n,
        96,
        device.upload(a),
        device.upload(b),
        device.upload(c),
        device.upload(d),
        bytes,
        unsigned,
        shorts,
        all,
        n);

    byte[] expectedBytes = new byte[n];
    byte[] expectedUnsigned = new byte[n];
    short[] expectedShorts = new short[n];
    int[] expectedAll = new int[n];
    for (int i = 0; i < n; i++) {
      int byteB = b[i] & 0xff;
      int shortD = d[i] & 0xffff;
      expectedBytes[i] = (byte) (a[i] + byteB);
      expectedUnsigned[i] = (byte) (a[i] * byteB);
      expectedShorts[i] = (short) (c[i] * shortD + (shortD >> 3));
      expectedAll[i] = a[i] * 65_536 + byteB + c[i] / 3 - (shortD > 40_000 ? 1 : 0) + (byteB >> 1);
    }
    assertThat(device.bytes(bytes, n)).containsExactly(expectedBytes);
    assertThat(device.bytes(unsigned, n)).containsExactly(expectedUnsigned);
    assertThat(device.shorts(shorts, n)).containsExactly(expectedShorts);
    assertThat(device.ints(all, n)).containsExactly(expectedAll);
  }

  @EveryWay
  @DisplayName("conversions between integers and floats, far outside their ranges too")
  void conversions(String way) {
    TestDevice device = TestDevice.load(way, "integers");
    int n = 260;
    float[] x = floats(random, n, 1e5);
    int[] y = random.ints(n).toArray();
    x[0] = 1e12f;
    x[1] = -1e12f;
    x[2] = Float.NaN;
    x[3] = 2.5f;
    x[4] = -3.5f;
    x[5] = 3e9f;
    long out = device.allocate(16L * n);
    long floats = device.allocate(16L * n);

    device.run("conversions", n, 64, device.upload(x), device.upload(y), out, floats, n);

    int[] expected = new int[4 * n];
    float[] expectedFloats = new float[4 * n];
    for (int i = 0; i < n; i++) {
      expected[4 * i] = (int) x[i];
      expected[4 * i + 1] = (int) Math.rint(x[i]);
      expected[4 * i + 2] = Float.floatToRawIntBits(x[i]);
      expected[4 * i + 3] = (int) Math.min((long) Math.abs(x[i]), 0xffffffffL);
      expectedFloats[4 * i] = y[i];
      expectedFloats[4 * i + 1] = y[i] & 0xffffffffL;
      expectedFloats[4 * i + 2] = (long) y[i] * y[i];
      expectedFloats[4 * i + 3] = Float.intBitsToFloat(y[i] & 0x007fffff | 0x3f800000);
    }
    assertThat(device.ints(out, 4 * n)).containsExactly(expected);
    assertThat(device.floats(floats, 4 * n)).containsExactly(expectedFloats);
  }

  @EveryWay
  @DisplayName("chains of hashes")
  void hashes(String way) {
    TestDevice device = TestDevice.load(way, "integers");
    int n = 100;
    long out = device.allocate(4L * n);

    device.run("hashes", n, 48, 12345, 23, out, n);

    int[] expected = new int[n];
    for (int i = 0; i < n; i++) {
      int state = 12345 ^ i * (int) 2654435761L;
      long mix = 0x9e3779b97f4a7c15L;
      for (int r = 0; r < 23; r++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        mix = (mix ^ state & 0xffffffffL) * 0xbf58476d1ce4e5b9L;
        mix ^= mix >>> 31;
      }
      expected[i] = (int) (mix >>> 32) + (int) mix;
    }
    assertThat(device.ints(out, n)).containsExactly(expected);
  }

  private void functions(
      TestDevice device, String kernel, double tolerance, DoubleUnaryOperator... functions) {
    int n = 400;
    float[] x = floats(random, n, 3);
    long out = device.allocate(4L * functions.length * n);

    device.run(kernel, n, 64, device.upload(x), out, n);

    float[] expected = new float[functions.length * n];
    for (int i = 0; i < expected.length; i++) {
      double argument = x[i / functions.length];
      expected[i] = (float) functions[i % functions.length].applyAsDouble(argument);
    }
    assertClose(device.floats(out, expected.length), expected, tolerance);
  }

  @EveryWay
  @DisplayName("exponentials and logarithms")
  void exponentials(String way) {
    functions(
        TestDevice.load(way, "maths"),
        "exponentials",
        2e-6,
        Math::exp,
        x -> Math.pow(2, x),
        Math::expm1,
        x -> Math.log(Math.abs(x)),
        x -> Math.log(Math.abs(x)) / Math.log(2),
        x -> Math.log1p(Math.abs(x)),
        x -> Math.pow(Math.abs(x), 1.7f),
        Math::tanh);
  }

  @EveryWay
  @DisplayName("circular functions, roots and the error function")
  void circles(String way) {
    functions(
        TestDevice.load(way, "maths"),
        "circles",
        2e-6,
        Math::sin,
        Math::cos,
        Math::tan,
        Math::atan,
        x -> Math.atan2(x, 0.7f),
        x -> Math.asin(x / 20),
        x -> Math.sqrt(Math.abs(x)),
        NumberKernelTest::erf);
  }

  /** The error function by its power series, which is exact enough where it is not 1. */
  private static double erf(double x) {
    if (Math.abs(x) > 5) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int k = 1; k < 150; k++) {
      term *= -x * x / k;
      sum += term / (2 * k + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  @EveryWay
  @DisplayName("the fast forms of functions")
  void fast(String way) {
    functions(
        TestDevice.load(way, "maths"),
        "fast",
        1e-5,
        Math::exp,
        x -> Math.log(Math.abs(x) + 0.5),
        x -> x / 3,
        x -> 1 / Math.sqrt(Math.abs(x) + 0.5));
  }

  @EveryWay
  @DisplayName("functions of doubles, with large angles too")
  void precise(String way) {
    TestDevice device = TestDevice.load(way, "maths");
    int n = 300;
    double[] x = doubles(random, n, 4);
    for (int i = 0; i < n; i += 10) {
      x[i] *= 20;
    }
    x[7] = 1e9;
    x[8] = -1e15;
    long out = device.allocate(48L * n);

    device.run("precise", n, 64, device.upload(x), out, n);

    double[] expected = new double[6 * n];
    for (int i = 0; i < n; i++) {
      double v = x[i];
      double[] row = {
        Math.exp(v),
        Math.log(Math.abs(v)),
        Math.sin(v),
        Math.cos(v),
        Math.pow(Math.abs(v), 0.3),
        Math.tanh(v)
      };
      System.arraycopy(row, 0, expected, 6 * i, 6);
    }
    double[] actual = device.doubles(out, 6 * n);
    // exp(1e9) is infinite, which no difference says.
    assertThat(actual[42]).isEqualTo(expected[42]);
    actual[42] = 0;
    expected[42] = 0;
    assertClose(actual, expected, 4e-15);
  }
}
