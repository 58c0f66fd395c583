package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.vgpu.memory.Allocation;
import gradus.vgpu.ptx.CheckedInPtx;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A virtual GPU with one file of the test kernels, and short ways to move arrays. */
final class TestDevice {
  private static final String CHECKED = " with all checks";

  private final VirtualGpu gpu;
  private final LoadedModule module;

  private TestDevice(VirtualGpu gpu, LoadedModule module) {
    this.gpu = gpu;
    this.module = module;
  }

  /** Returns the compilers of which there is PTX, each alone and with all checks. */
  static List<String> ways() {
    return CheckedInPtx.compilers().stream()
        .flatMap(compiler -> Stream.of(compiler, compiler + CHECKED))
        .toList();
  }

  /** Loads what a compiler made of a kernel file: one of {@link #ways}. */
  static TestDevice load(String way, String file) {
    Set<Check> checks = way.endsWith(CHECKED) ? Check.all() : Check.usual();
    return load(way.replace(CHECKED, ""), file, VirtualGpu.builder().checks(checks));
  }

  static TestDevice load(String compiler, String file, VirtualGpu.Builder builder) {
    return of(CheckedInPtx.text(compiler + "/" + file), builder);
  }

  /** Loads a PTX text. */
  static TestDevice of(String ptx) {
    return of(ptx, VirtualGpu.builder());
  }

  static TestDevice of(String ptx, VirtualGpu.Builder builder) {
    VirtualGpu gpu = builder.build();
    return new TestDevice(gpu, gpu.load(ptx));
  }

  VirtualGpu gpu() {
    return gpu;
  }

  LoadedModule module() {
    return module;
  }

  /** Launches a kernel and expects that all goes well. */
  void run(String kernel, Dim3 grid, Dim3 block, int sharedBytes, Object... arguments) {
    Fault fault = fault(kernel, grid, block, sharedBytes, arguments);
    assertThat(fault == null ? "" : fault.report()).as("the report of %s", kernel).isEmpty();
  }

  /** Launches a kernel with blocks of one dimension for at least n threads. */
  void run(String kernel, int n, int block, Object... arguments) {
    run(kernel, new Dim3((n + block - 1) / block, 1, 1), new Dim3(block, 1, 1), 0, arguments);
  }

  /** Launches a kernel and returns its fault; null if all went well. */
  Fault fault(String kernel, Dim3 grid, Dim3 block, int sharedBytes, Object... arguments) {
    Kernel found = module.kernel(kernel);
    assertThat(found).as("kernel %s", kernel).isNotNull();
    return gpu.launch(found, grid, block, sharedBytes, pack(found, arguments));
  }

  private static byte[] pack(Kernel kernel, Object... arguments) {
    assertThat(kernel.parameters()).as("parameters of %s", kernel.name()).hasSize(arguments.length);
    ByteBuffer bytes = buffer(kernel.parameterBytes());
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = kernel.parameters().get(i);
      byte[] value = bytes(arguments[i]);
      assertThat(value).as("argument %d of %s", i, kernel.name()).hasSize(parameter.bytes());
      bytes.position(parameter.offset());
      bytes.put(value);
    }
    return bytes.array();
  }

  private static byte[] bytes(Object argument) {
    if (argument instanceof byte[] struct) {
      return struct;
    }
    if (argument instanceof Integer value) {
      return buffer(4).putInt(value).array();
    }
    if (argument instanceof Long value) {
      return buffer(8).putLong(value).array();
    }
    if (argument instanceof Float value) {
      return buffer(4).putFloat(value).array();
    }
    if (argument instanceof Double value) {
      return buffer(8).putDouble(value).array();
    }
    if (argument instanceof Short value) {
      return buffer(2).putShort(value).array();
    }
    throw new IllegalArgumentException("no kernel argument: " + argument);
  }

  /** Makes bytes that are written least significant first, as on the device. */
  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Allocates bytes that nobody has written. */
  long allocate(long bytes) {
    Allocation allocation = gpu.memory().allocate(bytes);
    assertThat(allocation).as("%d bytes", bytes).isNotNull();
    return allocation.address();
  }

  /** Allocates bytes of 0. */
  long zeros(int bytes) {
    return upload(new byte[bytes]);
  }

  long upload(byte... values) {
    long address = allocate(values.length);
    gpu.memory().write(address, values, 0, values.length);
    return address;
  }

  long upload(short... values) {
    ByteBuffer bytes = buffer(2 * values.length);
    bytes.asShortBuffer().put(values);
    return upload(bytes.array());
  }

  long upload(int... values) {
    ByteBuffer bytes = buffer(4 * values.length);
    bytes.asIntBuffer().put(values);
    return upload(bytes.array());
  }

  long upload(long... values) {
    ByteBuffer bytes = buffer(8 * values.length);
    bytes.asLongBuffer().put(values);
    return upload(bytes.array());
  }

  long upload(float... values) {
    ByteBuffer bytes = buffer(4 * values.length);
    bytes.asFloatBuffer().put(values);
    return upload(bytes.array());
  }

  long upload(double... values) {
    ByteBuffer bytes = buffer(8 * values.length);
    bytes.asDoubleBuffer().put(values);
    return upload(bytes.array());
  }

  byte[] bytes(long address, int count) {
    byte[] bytes = new byte[count];
    gpu.memory().read(address, bytes, 0, count);
    return bytes;
  }

  private ByteBuffer read(long address, int bytes) {
    return ByteBuffer.wrap(bytes(address, bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  short[] shorts(long address, int count) {
    short[] values = new short[count];
    read(address, 2 * count).asShortBuffer().get(values);
    return values;
  }

  int[] ints(long address, int count) {
    int[] values = new int[count];
    read(address, 4 * count).asIntBuffer().get(values);
    return values;
  }

  long[] longs(long address, int count) {
    long[] values = new long[count];
    read(address, 8 * count).asLongBuffer().get(values);
    return values;
  }

  float[] floats(long address, int count) {
    float[] values = new float[count];
    read(address, 4 * count).asFloatBuffer().get(values);
    return values;
  }

  double[] doubles(long address, int count) {
    double[] values = new double[count];
    read(address, 8 * count).asDoubleBuffer().get(values);
    return values;
  }

  /** Returns random numbers of different sizes and signs. */
  static float[] floats(Random random, int count, double scale) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() * scale);
    }
    return values;
  }

  /** Returns random numbers of different sizes and signs. */
  static double[] doubles(Random random, int count, double scale) {
    return Arrays.stream(new double[count]).map(zero -> random.nextGaussian() * scale).toArray();
  }

  /** Expects numbers that differ by no more than a part of the expected one, or of 1. */
  static void assertClose(float[] actual, float[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(Math.abs((double) actual[i] - expected[i]))
          .as("element %d: expected %s, but was %s", i, expected[i], actual[i])
          .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(expected[i])));
    }
  }

  /** Expects numbers that differ by no more than a part of the expected one, or of 1. */
  static void assertClose(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i]))
          .as("element %d: expected %s, but was %s", i, expected[i], actual[i])
          .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(expected[i])));
    }
  }
}
