package gradus.vgpu;

import static gradus.vgpu.TestDevice.assertClose;
import static gradus.vgpu.TestDevice.floats;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Elementwise kernels and grids of all shapes")
class ElementwiseKernelTest {
  private final Random random = new Random(1);

  @EveryWay
  @DisplayName("add, with threads that have no element")
  void add(String way) {
    TestDevice device = TestDevice.load(way, "elementwise");
    int n = 1000;
    float[] a = floats(random, n, 3);
    float[] b = floats(random, n, 100);
    long c = device.allocate(4L * n);

    device.run("add", n, 128, device.upload(a), device.upload(b), c, n);

    float[] expected = new float[n];
    for (int i = 0; i < n; i++) {
      expected[i] = a[i] + b[i];
    }
    assertThat(device.floats(c, n)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("saxpy, with several elements for each thread")
  void saxpy(String way) {
    TestDevice device = TestDevice.load(way, "elementwise");
    int n = 1003;
    float[] x = floats(random, n, 3);
    float[] y = floats(random, n, 2);
    long out = device.upload(y);

    device.run("saxpy", new Dim3(3, 1, 1), new Dim3(64, 1, 1), 0, -1.7f, device.upload(x), out, n);

    float[] expected = new float[n];
    for (int i = 0; i < n; i++) {
      expected[i] = -1.7f * x[i] + y[i];
    }
    assertClose(device.floats(out, n), expected, 1e-6);
  }

  @EveryWay
  @DisplayName("clamp and sign, of infinities and NaN too")
  void clamp(String way) {
    TestDevice device = TestDevice.load(way, "elementwise");
    int n = 333;
    float[] x = floats(random, n, 2);
    x[5] = Float.NaN;
    x[6] = Float.POSITIVE_INFINITY;
    x[7] = Float.NEGATIVE_INFINITY;
    x[8] = -0.0f;
    long y = device.allocate(4L * n);
    long sign = device.allocate(4L * n);

    device.run("clamp", n, 32, device.upload(x), -1.5f, 0.75f, y, sign, n);

    float[] clamped = new float[n];
    int[] signs = new int[n];
    for (int i = 0; i < n; i++) {
      // The larger of NaN and a number is the number.
      clamped[i] = x[i] > -1.5f ? Math.min(x[i], 0.75f) : -1.5f;
      signs[i] = x[i] != x[i] ? 2 : (int) Math.signum(x[i]);
    }
    assertThat(device.floats(y, n)).containsExactly(clamped);
    assertThat(device.ints(sign, n)).containsExactly(signs);
  }

  @EveryWay
  @DisplayName("a polynomial by fused multiply-add, bit for bit")
  void polynomial(String way) {
    TestDevice device = TestDevice.load(way, "elementwise");
    int n = 250;
    float[] x = floats(random, n, 1);
    for (int degree : new int[] {0, 1, 6, 11}) {
      float[] coefficients = floats(random, degree + 1, 2);
      long y = device.allocate(4L * n);

      device.run("polynomial", n, 96, device.upload(x), device.upload(coefficients), degree, y, n);

      float[] expected = new float[n];
      for (int i = 0; i < n; i++) {
        expected[i] = coefficients[degree];
        for (int k = degree - 1; k >= 0; k--) {
          expected[i] = Math.fma(expected[i], x[i], coefficients[k]);
        }
      }
      assertThat(device.floats(y, n)).containsExactly(expected);
    }
  }

  @EveryWay
  @DisplayName("every thread knows where it is")
  void coordinates(String way) {
    TestDevice device = TestDevice.load(way, "grids");
    Dim3 grid = new Dim3(3, 2, 4);
    Dim3 block = new Dim3(5, 3, 2);
    int threads = 24 * 30;
    long out = device.allocate(4L * 6 * threads);

    device.run("coordinates", grid, block, 0, out);

    int[] expected = new int[6 * threads];
    int at = 0;
    for (int b = 0; b < 24; b++) {
      for (int t = 0; t < 30; t++) {
        expected[at++] = b % 3;
        expected[at++] = b / 3 % 2;
        expected[at++] = b / 6;
        expected[at++] = t % 5;
        expected[at++] = t / 5 % 3;
        expected[at++] = t / 15;
      }
    }
    assertThat(device.ints(out, expected.length)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("a blur in two dimensions")
  void blur(String way) {
    TestDevice device = TestDevice.load(way, "grids");
    int width = 45;
    int height = 29;
    float[] in = floats(random, width * height, 10);
    long out = device.allocate(4L * width * height);

    device.run(
        "blur", new Dim3(3, 4, 1), new Dim3(16, 8, 1), 0, device.upload(in), out, width, height);

    float[] expected = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float sum = in[y * width + x];
        sum += x > 0 ? in[y * width + x - 1] : 0;
        sum += x < width - 1 ? in[y * width + x + 1] : 0;
        sum += y > 0 ? in[(y - 1) * width + x] : 0;
        sum += y < height - 1 ? in[(y + 1) * width + x] : 0;
        expected[y * width + x] = sum / 5;
      }
    }
    assertThat(device.floats(out, expected.length)).containsExactly(expected);
  }

  @EveryWay
  @DisplayName("a permutation of three axes")
  void permute(String way) {
    TestDevice device = TestDevice.load(way, "grids");
    int nx = 7;
    int ny = 11;
    int nz = 5;
    int[] in = random.ints(nx * ny * nz).toArray();
    long out = device.allocate(4L * in.length);

    device.run(
        "permute", new Dim3(2, 3, 3), new Dim3(4, 4, 2), 0, device.upload(in), out, nx, ny, nz);

    int[] expected = new int[in.length];
    for (int x = 0; x < nx; x++) {
      for (int y = 0; y < ny; y++) {
        for (int z = 0; z < nz; z++) {
          expected[(z * nx + x) * ny + y] = in[(x * ny + y) * nz + z];
        }
      }
    }
    assertThat(device.ints(out, in.length)).containsExactly(expected);
  }
}
