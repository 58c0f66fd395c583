package gradus.vgpu;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A launch of a test kernel, on buffers of random values that all have the same size.
 *
 * @param file of the kernel, such as {@code scan}
 * @param sharedBytes shared memory beyond the kernel's own
 * @param arguments an {@link Input} for every pointer
 * @param precision how near the results of two compilers are to each other
 * @param before a launch of the same module that goes before; null if there is none
 */
record SampleLaunch(
    String file,
    String kernel,
    Dim3 grid,
    Dim3 block,
    int sharedBytes,
    List<Object> arguments,
    Precision precision,
    SampleLaunch before) {
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
    /** Every bit is set. */
    ONES((buffer, random) -> buffer.putInt(-1)),
    /** An int and a double with padding between. */
    LINKS(
        (buffer, random) ->
            buffer.putLong(random.nextInt() & 0xffffffffL).putDouble(random.nextGaussian())),
    /** Digits and operators such as 12+3*, each program {@link #PROGRAM_LENGTH} long. */
    PROGRAMS(
        (buffer, random) -> buffer.put(symbol(buffer.position() % Input.PROGRAM_LENGTH, random))),
    /** Halves that are no NaN. */
    HALVES((buffer, random) -> buffer.putShort((short) random.nextInt(0x7c00)));

    static final int PROGRAM_LENGTH = 31;

    private final BiConsumer<ByteBuffer, Random> one;

    Input(BiConsumer<ByteBuffer, Random> one) {
      this.one = one;
    }

    private static byte symbol(int at, Random random) {
      boolean isDigit = at == 0 || at % 2 == 1;
      return (byte) (isDigit ? '0' + random.nextInt(10) : "+-*".charAt(random.nextInt(3)));
    }

    private byte[] fill(Random random) {
      ByteBuffer buffer = ByteBuffer.allocate(SampleLaunch.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (buffer.hasRemaining()) {
        one.accept(buffer, random);
      }
      return buffer.array();
    }
  }

  /** A structure as an argument: what stands at which of its bytes. */
  record Struct(int bytes, Map<Integer, Object> fields) {
    static Struct of(int bytes) {
      return new Struct(bytes, Map.of());
    }

    Struct with(int offset, Object field) {
      Map<Integer, Object> all = new TreeMap<>(fields);
      all.put(offset, field);
      return new Struct(bytes, all);
    }
  }

  /** A launch of blocks of one dimension. */
  static SampleLaunch of(String file, String kernel, int blocks, int threads, Object... arguments) {
    return of(file, kernel, new Dim3(blocks, 1, 1), new Dim3(threads, 1, 1), 0, arguments);
  }

  static SampleLaunch of(
      String file, String kernel, Dim3 grid, Dim3 block, int shared, Object... arguments) {
    return new SampleLaunch(
        file, kernel, grid, block, shared, List.of(arguments), Precision.EXACT, null);
  }

  SampleLaunch within(Precision wanted) {
    return new SampleLaunch(file, kernel, grid, block, sharedBytes, arguments, wanted, before);
  }

  SampleLaunch after(SampleLaunch launch) {
    return new SampleLaunch(file, kernel, grid, block, sharedBytes, arguments, precision, launch);
  }

  /** Returns what is launched, such as {@code scan/scanTree}. */
  Stream<String> kernels() {
    Stream<String> mine = Stream.of(file + '/' + kernel);
    return before == null ? mine : Stream.concat(before.kernels(), mine);
  }

  @Override
  public String toString() {
    return kernel + " of " + file;
  }

  /** Runs the kernel of a PTX text and returns what all buffers have in them, and the output. */
  List<byte[]> run(String ptx) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    // With one processor the order of atomic additions is always the same.
    VirtualGpu gpu =
        VirtualGpu.builder().processors(1).output(new PrintStream(printed, true)).build();
    List<Long> addresses = new ArrayList<>();
    launch(gpu, gpu.load(ptx), addresses);
    List<byte[]> results = new ArrayList<>();
    for (long address : addresses) {
      byte[] result = new byte[BYTES];
      gpu.memory().read(address, result, 0, BYTES);
      results.add(result);
    }
    results.add(printed.toByteArray());
    return results;
  }

  private void launch(VirtualGpu gpu, LoadedModule module, List<Long> addresses) {
    if (before != null) {
      before.launch(gpu, module, addresses);
    }
    Kernel found = module.kernel(kernel);
    if (found == null || found.parameters().size() != arguments.size()) {
      throw new IllegalStateException("no such kernel: " + this);
    }
    Random random = new Random(7);
    ByteBuffer bytes = ByteBuffer.allocate(found.parameterBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < arguments.size(); i++) {
      ToLongFunction<Input> allocate =
          input -> {
            long address = gpu.memory().allocate(BYTES).address();
            gpu.memory().write(address, input.fill(random), 0, BYTES);
            addresses.add(address);
            return address;
          };
      put(bytes, found.parameters().get(i).offset(), arguments.get(i), allocate);
    }
    Fault fault = gpu.launch(found, grid, block, sharedBytes, bytes.array());
    if (fault != null) {
      throw new IllegalStateException(fault.report());
    }
  }

  private static void put(
      ByteBuffer bytes, int offset, Object argument, ToLongFunction<Input> allocate) {
    bytes.position(offset);
    if (argument instanceof Input input) {
      bytes.putLong(allocate.applyAsLong(input));
    } else if (argument instanceof Struct struct) {
      struct.fields().forEach((at, field) -> put(bytes, offset + at, field, allocate));
    } else if (argument instanceof Float value) {
      bytes.putFloat(value);
    } else if (argument instanceof Double value) {
      bytes.putDouble(value);
    } else if (argument instanceof Short value) {
      bytes.putShort(value);
    } else if (argument instanceof Byte value) {
      bytes.put(value);
    } else {
      bytes.putInt((Integer) argument);
    }
  }
}
