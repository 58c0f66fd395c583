package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.buffer;
import static gradus.vgpu.TestDevice.doubles;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Kernels with templates, vectors, structures and 16-bit floats")
class TypedKernelTest {
  private final Random random = new Random(4);

  @EveryWay
  @DisplayName("templates: rows of 3 floats and 5 longs, functors and lambdas")
  void templates(String way) {
    TestDevice device = TestDevice.load(way, "templates");
    int n = 130;
    float[] a = floats(random, 3 * n, 1);
    float[] b = floats(random, 3 * n, 1);
    long[] c = random.longs(5 * n).toArray();
    long[] d = random.longs(5 * n).toArray();
    long dots = device.allocate(4L * n);
    long longDots = device.allocate(8L * n);
    long leaky = device.allocate(12L * n);
    long squares = device.allocate(12L * n);
    long in = device.upload(a);

    device.run("dotFloat3", n, 64, in, device.upload(b), dots, n);
    device.run("dotLong5", n, 64, device.upload(c), device.upload(d), longDots, n);
    device.run("leakyRelu", new Dim3(2, 1, 1), new Dim3(32, 1, 1), 0, in, leaky, 3 * n, 0.1f);
    device.run("squarePlus", new Dim3(1, 1, 1), new Dim3(33, 1, 1), 0, in, squares, 3 * n, -2f);

    float[] dot = new float[n];
    long[] longDot = new long[n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 3; k++) {
        dot[i] += a[3 * i + k] * b[3 * i + k];
      }
      for (int k = 0; k < 5; k++) {
        longDot[i] += c[5 * i + k] * d[5 * i + k];
      }
    }
    float[] relu = new float[3 * n];
    float[] square = new float[3 * n];
    for (int i = 0; i < 3 * n; i++) {
      relu[i] = a[i] > 0 ? a[i] : 0.1f * a[i];
      square[i] = a[i] * a[i] - 2;
    }
    assertClose(device.floats(dots, n), dot, 1e-6);
    assertThat(device.longs(longDots, n)).containsExactly(longDot);
    assertThat(device.floats(leaky, 3 * n)).containsExactly(relu);
    assertClose(device.floats(squares, 3 * n), square, 1e-6);
  }

  @EveryWay
  @DisplayName("a kernel that is a template, for shorts that wrap around and for doubles")
  void fill(String way) {
    TestDevice device = TestDevice.load(way, "templates");
    int n = 70;
    long shorts = device.allocate(2L * n);
    long doubles = device.allocate(8L * n);

    device.run("_Z4fillIsEvPT_S0_i", n, 64, shorts, (short) 32_700, n);
    device.run("_Z4fillIdEvPT_S0_i", n, 64, doubles, -0.25, n);

    assertThat(device.shorts(shorts, n)[67]).isEqualTo((short) 32_767);
    assertThat(device.shorts(shorts, n)[68]).isEqualTo((short) -32_768);
    assertThat(device.doubles(doubles, n)[69]).isEqualTo(68.75);
  }

  @EveryWay
  @DisplayName("float4 and float2")
  void floatVectors(String way) {
    TestDevice device = TestDevice.load(way, "vectors");
    int n = 77;
    float[] x = floats(random, 4 * n, 1);
    long y = device.allocate(16L * n);
    long c = device.allocate(8L * n);
    long in = device.upload(x);

    device.run("scaleFloat4", n, 32, in, y, 1.7f, n);
    device.run("complexMultiply", n, 32, in, in + 8L * n, c, n);

    float[] scaled = new float[4 * n];
    float[] products = new float[2 * n];
    for (int i = 0; i < n; i++) {
      scaled[4 * i] = x[4 * i + 3] * 1.7f;
      scaled[4 * i + 1] = x[4 * i + 2] + 1.7f;
      scaled[4 * i + 2] = x[4 * i + 1] - 1.7f;
      scaled[4 * i + 3] = x[4 * i] / 1.7f;
      int p = 2 * i;
      int q = 2 * n + 2 * i;
      products[2 * i] = x[p] * x[q] - x[p + 1] * x[q + 1];
      products[2 * i + 1] = x[p] * x[q + 1] + x[p + 1] * x[q];
    }
    assertThat(device.floats(y, 4 * n)).containsExactly(scaled);
    assertClose(device.floats(c, 2 * n), products, 1e-6);
  }

  @EveryWay
  @DisplayName("four bytes at once")
  void byteVectors(String way) {
    TestDevice device = TestDevice.load(way, "vectors");
    int n = 131;
    byte[] a = new byte[4 * n];
    byte[] b = new byte[4 * n];
    random.nextBytes(a);
    random.nextBytes(b);
    long c = device.allocate(4L * n);

    device.run("blend", n, 64, device.upload(a), device.upload(b), c, 77, n);

    byte[] expected = new byte[4 * n];
    for (int i = 0; i < 4 * n; i++) {
      int p = a[i] & 0xff;
      int q = b[i] & 0xff;
      expected[i] = (byte) (i % 4 == 3 ? Math.max(p, q) : (p * 77 + q * 178) / 255);
    }
    assertThat(device.bytes(c, 4 * n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("int4 in shared memory, double2 and short2")
  void wideVectors(String way) {
    TestDevice device = TestDevice.load(way, "vectors");
    int n = 150;
    int[] a = random.ints(4 * n).toArray();
    double[] b = doubles(random, 2 * n, 1);
    short[] c = new short[2 * n];
    for (int i = 0; i < c.length; i++) {
      c[i] = (short) random.nextInt();
    }
    long ints = device.allocate(16L * n);
    long wide = device.allocate(16L * n);

    device.run("wide", n, 64, device.upload(a), device.upload(b), device.upload(c), ints, wide, n);

    int[] expected = new int[4 * n];
    double[] expectedDoubles = new double[2 * n];
    for (int i = 0; i < n; i++) {
      int from = i / 64 * 64 + 63 - i % 64;
      int[] mirrored = new int[4];
      for (int k = 0; k < 4; k++) {
        mirrored[k] = from < n ? a[4 * from + k] : 0;
      }
      expected[4 * i] = mirrored[3];
      expected[4 * i + 1] = mirrored[2] + c[2 * i];
      expected[4 * i + 2] = mirrored[1] - c[2 * i + 1];
      expected[4 * i + 3] = mirrored[0];
      expectedDoubles[2 * i] = b[2 * i + 1] * 2;
      expectedDoubles[2 * i + 1] = b[2 * i] + b[2 * i + 1];
    }
    assertThat(device.ints(ints, 4 * n)).containsExactly(expected);
    assertThat(device.doubles(wide, 2 * n)).containsExactly(expectedDoubles);
  }

  @EveryWay
  @DisplayName("a structure as a parameter")
  void structParameter(String way) {
    TestDevice device = TestDevice.load(way, "structs");
    int n = 90;
    float[] table = floats(random, n, 3);
    float[] weights = {0.5f, -2.25f, 7f};
    long out = device.zeros(8 * 96);
    for (char kind : new char[] {'n', 'p'}) {
      ByteBuffer settings = buffer(40).put((byte) kind).put((byte) 0).putShort((short) -300);
      settings.putInt(n).putDouble(1.25);
      for (float weight : weights) {
        settings.putFloat(weight);
      }
      settings.putInt(0).putLong(device.upload(table));

      device.run("configured", 96, 32, settings.array(), out);

      double[] expected = new double[96];
      for (int i = 0; i < n; i++) {
        double v = table[i] * 1.25 + weights[i % 3];
        expected[i] = kind == 'n' ? -v : v - 300;
      }
      assertClose(device.doubles(out, 96), expected, 1e-14);
    }
  }

  @EveryWay
  @DisplayName("an array of structures that is read and written back")
  void structArray(String way) {
    TestDevice device = TestDevice.load(way, "structs");
    int n = 101;
    ByteBuffer particles = buffer(28 * n);
    float[] values = floats(random, 6 * n, 2);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 6; k++) {
        particles.putFloat(values[6 * i + k]);
      }
      particles.putInt(-1);
    }
    long in = device.upload(particles.array());

    device.run("move", n, 64, in, 0.5f, 0.75f, n);

    ByteBuffer moved = ByteBuffer.wrap(device.bytes(in, 28 * n)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < n; i++) {
      float[] expected = new float[6];
      for (int k = 0; k < 3; k++) {
        expected[3 + k] = values[6 * i + 3 + k];
        expected[k] = values[6 * i + k] + expected[3 + k] * 0.5f;
      }
      if (expected[2] < 0) {
        expected[2] = -expected[2];
        expected[5] = -expected[5];
      }
      float[] actual = new float[6];
      for (int k = 0; k < 6; k++) {
        actual[k] = moved.getFloat();
      }
      assertClose(actual, expected, 1e-6);
      assertThat(moved.getInt()).isEqualTo((int) Math.floor(actual[0] / 0.75f));
    }
  }

  @EveryWay
  @DisplayName("structures that functions take and return")
  void structResult(String way) {
    TestDevice device = TestDevice.load(way, "structs");
    int n = 50;
    int each = 7;
    int[] in = random.ints(2 * n * each, -10_000, 10_000).toArray();
    long out = device.allocate(8L * n);

    device.run("joinRanges", n, 32, device.upload(in), out, each, n);

    int[] expected = new int[2 * n];
    for (int i = 0; i < n; i++) {
      expected[2 * i] = Integer.MAX_VALUE;
      expected[2 * i + 1] = Integer.MIN_VALUE;
      for (int k = 0; k < each; k++) {
        expected[2 * i] = Math.min(expected[2 * i], in[2 * (i * each + k)]);
        expected[2 * i + 1] = Math.max(expected[2 * i + 1], in[2 * (i * each + k) + 1]);
      }
    }
    assertThat(device.ints(out, 2 * n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("conversions of all 65536 halves to floats and of floats to the nearest half")
  void halves(String way) {
    TestDevice device = TestDevice.load(way, "halves");
    short[] all = new short[65_536];
    float[] values = new float[65_536];
    for (int i = 0; i < 65_536; i++) {
      all[i] = (short) i;
      values[i] = half(i);
    }
    long in = device.upload(all);
    long out = device.allocate(4L * 65_536);

    device.run("toFloat", 65_536, 256, in, out, 65_536);
    assertThat(device.floats(out, 65_536)).containsExactly(values);

    int n = 3001;
    float[] x = floats(random, n, 1);
    for (int i = 0; i < n; i++) {
      x[i] *= (float) Math.pow(2, random.nextInt(48) - 28);
      if (i % 3 == 0) {
        // Exactly between two halves.
        int below = random.nextInt(0x7bff);
        x[i] = (half(below) + half(below + 1)) / 2 * (i % 2 == 0 ? 1 : -1);
      }
    }
    long converted = device.allocate(2L * n);
    device.run("toHalf", n, 128, device.upload(x), converted, n);
    short[] expected = new short[n];
    for (int i = 0; i < n; i++) {
      expected[i] = nearestHalf(x[i]);
    }
    assertThat(device.shorts(converted, n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("products of halves that are rounded once")
  void mixed(String way) {
    TestDevice device = TestDevice.load(way, "halves");
    int n = 500;
    short[] x = new short[n];
    short[] w = new short[n];
    for (int i = 0; i < n; i++) {
      x[i] = nearestHalf((float) random.nextGaussian());
      w[i] = nearestHalf((float) random.nextGaussian());
    }
    long y = device.allocate(2L * n);

    device.run("mixed", n, 128, device.upload(x), device.upload(w), y, 3.5f, n);

    short[] expected = new short[n];
    for (int i = 0; i < n; i++) {
      expected[i] = nearestHalf(half(x[i] & 0xffff) * half(w[i] & 0xffff) * 3.5f);
    }
    assertThat(device.shorts(y, n)).containsExactly(expected);
  }

  private static float half(int bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double size =
        exponent == 31
            ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
            : exponent == 0
                ? fraction * Math.pow(2, -24)
                : (1024 + fraction) * Math.pow(2, exponent - 25);
    return (float) (bits > 0x7fff ? -size : size);
  }

  /** Searches all positive halves for the nearest; of two as near, the even one. */
  private static short nearestHalf(float x) {
    double size = Math.abs((double) x);
    int low = 0;
    int high = 0x7c00;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (half(middle) <= size) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // What would follow the largest half is 65536: from the middle on it is infinity.
    double above = high == 0x7c00 ? 65_536 : half(high);
    double toLow = size - half(low);
    double toHigh = above - size;
    int bits = toLow < toHigh || toLow == toHigh && low % 2 == 0 ? low : high;
    return (short) (x < 0 ? bits | 0x8000 : bits);
  }
}
