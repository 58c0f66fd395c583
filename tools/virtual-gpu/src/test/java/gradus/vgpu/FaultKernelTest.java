package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Kernels with one mistake each")
class FaultKernelTest {
  private static final Dim3 ONE = new Dim3(1, 1, 1);

  private static TestDevice device(String compiler) {
    return TestDevice.load(
        compiler,
        "faults",
        VirtualGpu.builder()
            .processors(1)
            .checks(EnumSet.of(Check.MEMORY, Check.UNINITIALIZED, Check.RACE, Check.BARRIER))
            .backEdgeBudget(1_000_000));
  }

  private static Dim3 threads(int count) {
    return new Dim3(count, 1, 1);
  }

  @EveryCompiler
  @DisplayName("a missing guard: the threads after the end, and none before")
  void unguarded(String compiler) {
    TestDevice device = device(compiler);
    long a = device.upload(new float[100]);
    long b = device.upload(new float[100]);
    long c = device.upload(new float[100]);

    Fault fault = device.fault("addUnguarded", threads(2), threads(64), 0, a, b, c);

    assertThat(fault.result()).isEqualTo(700);
    assertThat(fault.count()).isEqualTo(28);
    assertThat(fault.report())
        .contains("addUnguarded", "line 6", "out of bounds", "element 100", "FaultKernelTest.java")
        .contains("thread (36,0,0) of block (1,0,0)");

    long d = device.upload(new float[128]);
    assertThat(device.fault("addUnguarded", threads(2), threads(64), 0, d, d, d)).isNull();
  }

  @EveryCompiler
  @DisplayName("writes before a buffer, after it, to null and to freed memory")
  void wildWrites(String compiler) {
    TestDevice device = device(compiler);
    long out = device.upload(new int[50]);

    assertThat(device.fault("writeAt", ONE, threads(4), 0, out, 49L, 1)).isNull();
    for (long index : new long[] {-1, 50, 1L << 40}) {
      Fault fault = device.fault("writeAt", ONE, threads(4), 0, out, index, 1);
      assertThat(fault.result()).as("index %d", index).isEqualTo(700);
      assertThat(fault.report()).contains("line 11", "thread (3,0,0)");
    }
    assertThat(device.fault("writeAt", ONE, threads(4), 0, 0L, 0L, 1).report())
        .containsIgnoringCase("null");
    device.gpu().memory().free(out);
    Fault fault = device.fault("writeAt", ONE, threads(4), 0, out, 7L, 1);
    assertThat(fault.result()).isEqualTo(700);
    assertThat(fault.report()).contains("freed");
  }

  @EveryCompiler
  @DisplayName("an address that is no multiple of 4")
  void misaligned(String compiler) {
    TestDevice device = device(compiler);
    long bytes = device.upload(new byte[64]);
    long out = device.allocate(128);

    Fault fault = device.fault("misaligned", ONE, threads(5), 0, bytes, out);

    assertThat(fault.result()).isEqualTo(716);
    assertThat(fault.count()).isEqualTo(3);
    assertThat(fault.report()).contains("line 17", "misaligned", "thread (1,0,0)");
  }

  @EveryCompiler
  @DisplayName("a buffer that was never filled")
  void uninitialized(String compiler) {
    TestDevice device = device(compiler);
    long x = device.allocate(400);
    long out = device.allocate(4);
    device.gpu().memory().write(x, new byte[396], 0, 396);

    assertThat(device.fault("sumUninitialized", ONE, ONE, 0, x, out, 99)).isNull();
    Fault fault = device.fault("sumUninitialized", ONE, ONE, 0, x, out, 100);

    assertThat(fault.report()).contains("line 23", "initiali", "element 99");
  }

  @EveryCompiler
  @DisplayName("shared memory that no thread has written")
  void sharedUninitialized(String compiler) {
    TestDevice device = device(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("sharedUninitialized", ONE, threads(32), 0, out)).isNull();
    Fault fault = device.fault("sharedUninitialized", ONE, threads(40), 0, out);

    assertThat(fault.count()).isEqualTo(8);
    assertThat(fault.report()).contains("line 35", "initiali", "values", "thread (32,0,0)");
  }

  @EveryCompiler
  @DisplayName("an index beyond an array in shared memory")
  void sharedOutOfBounds(String compiler) {
    TestDevice device = device(compiler);
    long out = device.allocate(128);

    assertThat(device.fault("sharedOutOfBounds", ONE, threads(32), 0, out, 0)).isNull();
    Fault fault = device.fault("sharedOutOfBounds", ONE, threads(32), 0, out, 1);

    assertThat(fault.result()).isEqualTo(700);
    assertThat(fault.report()).contains("line 41", "thread (31,0,0)", "values");
  }

  private static TestDevice raceDevice(String compiler) {
    return TestDevice.load(
        compiler,
        "faults",
        VirtualGpu.builder().processors(1).checks(EnumSet.of(Check.MEMORY, Check.RACE)));
  }

  @EveryCompiler
  @DisplayName("a race of a write and a read, and the same with a barrier")
  void raceOfReadAndWrite(String compiler) {
    TestDevice device = raceDevice(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("mirrorSynced", ONE, threads(64), 0, out)).isNull();
    Fault fault = device.fault("mirror", ONE, threads(64), 0, out);

    assertThat(fault.result()).isEqualTo(719);
    assertThat(fault.report()).contains("race", "values", "line 50");
  }

  @EveryCompiler
  @DisplayName("a race in a later round of a loop, and the same with a barrier")
  void raceInLoop(String compiler) {
    TestDevice device = raceDevice(compiler);
    int[] x = IntStream.range(3, 131).toArray();
    long in = device.upload(x);
    long out = device.zeros(4);

    assertThat(device.fault("sumTree", ONE, threads(128), 0, in, out, new byte[] {1})).isNull();
    assertThat(device.ints(out, 1)).containsExactly(Arrays.stream(x).sum());
    Fault fault = device.fault("sumTree", ONE, threads(128), 0, in, out, new byte[] {0});

    assertThat(fault.report()).contains("race", "part", "line 69");
  }

  @EveryCompiler
  @DisplayName("a race of two writes, and none of bytes beside each other")
  void raceOfWrites(String compiler) {
    TestDevice device = raceDevice(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("sameElement", ONE, threads(64), 0, out, 1)).isNull();
    Fault fault = device.fault("sameElement", ONE, threads(64), 0, out, 0);

    assertThat(fault.report()).contains("race", "values", "line 83");
  }

  @EveryCompiler
  @DisplayName("a race inside a warp, which __syncwarp prevents")
  void raceInWarp(String compiler) {
    TestDevice device = raceDevice(compiler);
    long out = device.allocate(128);

    assertThat(device.fault("neighbours", ONE, threads(32), 0, out, new byte[] {1})).isNull();
    Fault fault = device.fault("neighbours", ONE, threads(32), 0, out, new byte[] {0});

    assertThat(fault.report()).contains("race", "values", "line 95");
  }

  @EveryCompiler
  @DisplayName("a race of a write and atomic additions, though the writer adds too")
  void raceOfWriteAndAtomics(String compiler) {
    TestDevice device = raceDevice(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("setAndAdd", ONE, threads(64), 0, out, new byte[] {1})).isNull();
    assertThat(device.ints(out, 64)).containsOnly(64);
    Fault fault = device.fault("setAndAdd", ONE, threads(64), 0, out, new byte[] {0});

    assertThat(fault.report())
        .contains("line 144", "the thread atomically changes element 0 of `sum`", "line 139")
        .contains("which thread (0,0,0) writes");
  }

  @EveryCompiler
  @DisplayName("a race of atomic additions and a write after them, though the writer adds too")
  void raceOfAtomicsAndWrite(String compiler) {
    TestDevice device = raceDevice(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("addAndSet", ONE, threads(64), 0, out, new byte[] {1})).isNull();
    assertThat(device.ints(out, 64)).containsOnly(7);
    assertThat(device.fault("addAndSet", ONE, threads(41), 0, out, new byte[] {0}).report())
        .contains("line 161", "the thread writes element 0 of `sum`", "line 156");
  }

  @EveryCompiler
  @DisplayName("a missing barrier is told as such if reads of unwritten memory are looked for too")
  void missingBarrier(String compiler) {
    TestDevice device = device(compiler);

    Fault fault = device.fault("mirror", ONE, threads(64), 0, device.allocate(256));

    assertThat(fault.report()).contains("__syncthreads()");
  }

  @EveryCompiler
  @DisplayName("threads that wait at two barriers")
  void divergentBarrier(String compiler) {
    TestDevice device = device(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("divergentBarrier", ONE, threads(16), 0, out)).isNull();
    Fault fault = device.fault("divergentBarrier", ONE, threads(32), 0, out);

    assertThat(fault).isNotNull();
    assertThat(fault.report()).contains("barrier", "line");
  }

  @EveryCompiler
  @DisplayName("threads that wait at two barriers of one function: the report names both calls")
  void divergentFunction(String compiler) {
    TestDevice device = device(compiler);
    long out = device.allocate(256);

    assertThat(device.fault("divergentFunction", ONE, threads(16), 0, out)).isNull();
    Fault fault = device.fault("divergentFunction", ONE, threads(40), 0, out);

    assertThat(fault.count()).isEqualTo(40);
    // Older PTX, such as clang's, does not tell where inlined code was called.
    String places =
        compiler.equals("clang")
            ? "16 wait at line 168, 24 wait at line 168 in another call"
            : "16 wait at line 168 (called at line 174), 24 wait at line 168 (called at line 178)";
    assertThat(fault.report()).contains(places);
  }

  @EveryCompiler
  @DisplayName("a shuffle whose mask leaves out some that call it: they fail, the others shuffle")
  void unnamedLane(String compiler) {
    TestDevice device = device(compiler);
    long out = device.upload(new int[32]);

    Fault fault = device.fault("shuffleUnnamed", ONE, threads(32), 0, out);

    assertThat(fault.result()).isEqualTo(719);
    assertThat(fault.count()).isEqualTo(4);
    assertThat(fault.report())
        .contains("line 119", "the mask 0x0000ffff does not name the thread's own lane 16")
        .contains("thread (16,0,0)");
    int[] expected = IntStream.range(0, 32).map(t -> t < 15 ? t + 1 : t).toArray();
    Arrays.fill(expected, 16, 20, 0);
    assertThat(device.ints(out, 32)).containsExactly(expected);
  }

  @EveryCompiler
  @DisplayName("two shuffles that wait for each other's lanes: the report has lines of the file")
  void shufflesApart(String compiler) {
    TestDevice device = device(compiler);

    Fault fault = device.fault("shufflesApart", ONE, threads(32), 0, device.allocate(128));

    assertThat(fault.count()).isEqualTo(32);
    assertThat(fault.report())
        .contains("names threads that never come: 16 wait at line 128, 16 wait at line 130");
  }

  @EveryCompiler
  @DisplayName("a write to a constant, through a pointer that may also be to other memory")
  void constant(String compiler) {
    TestDevice device = device(compiler);
    long out = device.allocate(4);

    assertThat(device.fault("changeThrough", ONE, ONE, 0, out, new byte[] {0})).isNull();
    Fault fault = device.fault("changeThrough", ONE, threads(2), 0, out, new byte[] {1});

    assertThat(fault.result()).isEqualTo(700);
    assertThat(fault.count()).isEqualTo(2);
    assertThat(fault.report())
        .contains("changeThrough, line 193 (called at line 198)")
        .contains("write of 4 bytes to element 1 of `limits`, a __constant__ variable");
    Global limits = device.module().global("limits");
    assertThat(device.ints(limits.address(), 4)).containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"st.u32 [%rd2], %r1;", "red.add.u32 [%rd2], 1;"})
  @DisplayName("a write to a constant that was read before through the same pointer")
  void constantReadBefore(String write) {
    TestDevice device =
        TestDevice.of(
            ".version 7.0\n.target sm_75\n.address_size 64\n"
                + ".const .align 4 .b32 limit = 5;\n"
                + ".visible .entry k() {\n.reg .b32 %r<2>;\n.reg .b64 %rd<3>;\n"
                + "mov.u64 %rd1, limit;\ncvta.const.u64 %rd2, %rd1;\nld.u32 %r1, [%rd2];\n"
                + write
                + "\nret;\n}\n");

    assertThat(device.fault("k", ONE, ONE, 0).report())
        .contains("of 4 bytes to element 0 of `limit`, a __constant__ variable");
    assertThat(device.ints(device.module().global("limit").address(), 1)).containsExactly(5);
  }

  @EveryCompiler
  @DisplayName("a write to a constant that the compiler sees: clang drops it, nvcc puts a trap")
  void constantInSight(String compiler) {
    TestDevice device = device(compiler);
    long out = device.allocate(8);

    Fault fault = device.fault("changeLimit", ONE, ONE, 0, out, 2);

    if (compiler.equals("clang")) {
      assertThat(fault).isNull();
      assertThat(device.ints(out, 2)).containsExactly(3, 3);
    } else {
      assertThat(fault.result()).isEqualTo(719);
      assertThat(fault.report()).contains("line 187", "trap", "a write to a __constant__ variable");
    }
  }

  @EveryCompiler
  @DisplayName("a loop that never ends")
  void endless(String compiler) {
    TestDevice device = device(compiler);

    assertThat(device.fault("endless", ONE, ONE, 0, device.upload(1))).isNull();
    Fault fault = device.fault("endless", ONE, ONE, 0, device.upload(0));

    assertThat(fault.result()).isEqualTo(702);
    assertThat(fault.report()).contains("line 111");
  }
}
