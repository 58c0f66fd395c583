package gradus.vgpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * A launch of a test kernel, on buffers of random values that all have the same size.
 *
 * @param file of the kernel, such as {@code scan}
 * @param sharedBytes shared memory beyond the kernel's own
 * @param arguments an {@link Input} for every pointer
 */
record SampleLaunch(
    String file, String kernel, Dim3 grid, Dim3 block, int sharedBytes, List<Object> arguments) {
  private static final int BYTES = 1 << 16;

  /** What a buffer has in it before the launch. */
  enum Input {
    ZEROS((buffer, random) -> buffer.putInt(0)),
    FLOATS((buffer, random) -> buffer.putFloat((float) random.nextGaussian() * 10)),
    INTS((buffer, random) -> buffer.putInt(random.nextInt(1, 100))),
    SIGNED_INTS((buffer, random) -> buffer.putInt(random.nextInt())),
    LONGS((buffer, random) -> buffer.putLong(random.nextLong())),
    DOUBLES((buffer, random) -> buffer.putDouble(random.nextGaussian() * 10)),
    BYTES((buffer, random) -> buffer.put((byte) random.nextInt())),
    /** Halves that are no NaN. */
    HALVES((buffer, random) -> buffer.putShort((short) random.nextInt(0x7c00)));

    private final BiConsumer<ByteBuffer, Random> one;

    Input(BiConsumer<ByteBuffer, Random> one) {
      this.one = one;
    }

    private byte[] fill(Random random) {
      ByteBuffer buffer = ByteBuffer.allocate(SampleLaunch.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (buffer.hasRemaining()) {
        one.accept(buffer, random);
      }
      return buffer.array();
    }
  }

  /** A launch of blocks of one dimension. */
  static SampleLaunch of(String file, String kernel, int blocks, int threads, Object... arguments) {
    return of(file, kernel, new Dim3(blocks, 1, 1), new Dim3(threads, 1, 1), 0, arguments);
  }

  static SampleLaunch of(
      String file, String kernel, Dim3 grid, Dim3 block, int shared, Object... arguments) {
    return new SampleLaunch(file, kernel, grid, block, shared, List.of(arguments));
  }

  @Override
  public String toString() {
    return kernel + " of " + file;
  }

  /** Runs the kernel of a PTX text and returns what all buffers have in them then. */
  List<byte[]> run(String ptx) {
    // With one processor the order of atomic additions is always the same.
    VirtualGpu gpu = VirtualGpu.builder().processors(1).build();
    Kernel found = gpu.load(ptx).kernel(kernel);
    if (found == null || found.parameters().size() != arguments.size()) {
      throw new IllegalStateException("no such kernel: " + this);
    }
    Random random = new Random(7);
    List<Long> addresses = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.allocate(found.parameterBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < arguments.size(); i++) {
      bytes.position(found.parameters().get(i).offset());
      Object argument = arguments.get(i);
      if (argument instanceof Input input) {
        long address = gpu.memory().allocate(BYTES).address();
        gpu.memory().write(address, input.fill(random), 0, BYTES);
        addresses.add(address);
        bytes.putLong(address);
      } else if (argument instanceof Float value) {
        bytes.putFloat(value);
      } else {
        bytes.putInt((Integer) argument);
      }
    }
    Fault fault = gpu.launch(found, grid, block, sharedBytes, bytes.array());
    if (fault != null) {
      throw new IllegalStateException(fault.report());
    }
    List<byte[]> results = new ArrayList<>();
    for (long address : addresses) {
      byte[] result = new byte[BYTES];
      gpu.memory().read(address, result, 0, BYTES);
      results.add(result);
    }
    return results;
  }
}
