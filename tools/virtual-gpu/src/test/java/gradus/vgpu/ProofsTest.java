package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.vgpu.memory.Allocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Code that leaves out what is proven does what code does that checks every access. */
@DisplayName("A proof")
class ProofsTest {
  private static final int KERNELS = 150;

  /** What a launch leaves behind; two are equal if nothing tells them apart. */
  record Outcome(
      String report, int result, int count, LaunchStatistics statistics, List<String> memory) {
    static Outcome of(VirtualGpu gpu, Fault fault) {
      List<String> memory =
          gpu.memory().leaks().stream()
              .map(made -> Arrays.toString(made.data()) + Arrays.toString(made.written()))
              .toList();
      return new Outcome(
          fault == null ? "" : fault.report(),
          fault == null ? 0 : fault.result(),
          fault == null ? 0 : fault.count(),
          gpu.statistics(),
          memory);
    }
  }

  static VirtualGpu device(Set<Check> checks, boolean proves) {
    return VirtualGpu.builder()
        .processors(1)
        .checks(checks)
        .backEdgeBudget(500)
        .proves(proves)
        .output(new PrintStream(new ByteArrayOutputStream()))
        .build();
  }

  /** Launches a seed's kernel with buffers and arguments that the seed says. */
  private static Outcome launch(long seed, Set<Check> checks, boolean proves) {
    VirtualGpu gpu = device(checks, proves);
    Kernel kernel = gpu.load(RandomKernel.of(seed)).kernel("k");
    Random random = new Random(~seed);
    Dim3 grid = new Dim3(1 + random.nextInt(3), 1, 1);
    boolean isFlat = random.nextInt(3) > 0;
    Dim3 block =
        isFlat
            ? new Dim3(1 + random.nextInt(70), 1, 1)
            : new Dim3(1 + random.nextInt(20), 1 + random.nextInt(3), 1 + random.nextInt(2));
    int threads = (int) (grid.x() * block.count());
    int n = Math.max(1, threads + random.nextInt(7) - 3);
    int room = random.nextInt(3);
    if (RandomKernel.isCalm(seed) && random.nextInt(3) == 0) {
      room = 2 * n + 32;
    }
    Allocation first = buffer(gpu, random, 4 * (n + 2 * room) + 4 * random.nextInt(3));
    boolean isAlias = random.nextInt(4) == 0;
    Allocation second = isAlias ? first : buffer(gpu, random, 4 * (n + 2 * room));
    if (random.nextInt(20) == 0) {
      gpu.memory().free(second.address());
    }
    long shift = random.nextInt(20) == 0 ? 1 + random.nextInt(4) : 4 * room;
    int beforeOverflow = random.nextInt(threads + 1);
    boolean isSigned = random.nextBoolean();
    int start = (isSigned ? Integer.MIN_VALUE : 0) - beforeOverflow;
    long far =
        first.address() + 4 * room - 4 * (random.nextInt(4) > 0 ? start & 0xffff_ffffL : start);
    ByteBuffer values = TestDevice.buffer(kernel.parameterBytes());
    values.putLong(first.address() + shift).putLong(second.address() + 4 * room).putLong(far);
    values.putInt(n).putInt(start);
    return Outcome.of(gpu, gpu.launch(kernel, grid, block, 0, values.array()));
  }

  /** Makes a buffer of which some is written: mostly all, else all but a few bytes or nothing. */
  private static Allocation buffer(VirtualGpu gpu, Random random, int bytes) {
    Allocation made = gpu.memory().allocate(bytes);
    byte[] content = new byte[bytes];
    random.nextBytes(content);
    int hole = random.nextInt(5) == 0 ? random.nextInt(bytes) : bytes;
    gpu.memory().write(made.address(), content, 0, hole);
    int after = Math.min(bytes, hole + 1 + random.nextInt(8));
    gpu.memory().write(made.address() + after, content, after, bytes - after);
    return made;
  }

  private static void compare(long seed, Set<Check> checks) {
    Outcome plain = launch(seed, checks, false);
    Outcome proven = launch(seed, checks, true);
    if (!Objects.equals(plain, proven)) {
      assertThat(proven).as("seed %d:\n%s", seed, RandomKernel.of(seed)).isEqualTo(plain);
    }
  }

  @Test
  @DisplayName("changes nothing about random kernels")
  void randomKernels() {
    for (long seed = 0; seed < KERNELS; seed++) {
      compare(seed, Check.usual());
    }
  }

  @Test
  @DisplayName("changes nothing about their races and statistics, nor without any check")
  void otherChecks() {
    for (long seed = KERNELS; seed < KERNELS + 20; seed++) {
      compare(seed, Check.all());
      compare(seed, Set.of(Check.MEMORY));
    }
  }
}
