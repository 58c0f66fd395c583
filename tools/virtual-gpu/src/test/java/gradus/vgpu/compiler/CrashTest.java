package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When clang crashes")
class CrashTest {
  private static final Source SOURCE =
      Source.of(
          "k.cu",
          "__constant__ int limit;\n"
              + "extern \"C\" __global__ void count() {\n"
              + "  atomicAdd(&limit, 1);\n"
              + "}\n");

  @Test
  @DisplayName("at an atomic operation on a constant, the log says where and what to do")
  void constant() {
    Compilation compilation = new Clang().compile(SOURCE);
    assertThat(compilation.outcome()).isEqualTo(Compilation.Outcome.CRASHED);
    assertThat(compilation.log())
        .isEqualTo(
            """
            k.cu(3): error: clang 20.1.7 itself crashed at the function count:
                atomicAdd(&limit, 1);
              It cannot translate an atomic operation on a __constant__ variable. Kernels only read
              those: make it a __device__ variable.
            """);
  }

  @Test
  @DisplayName("of unknown causes, the log has what it said first")
  void unknown() {
    String errors = "clang: Assertion failed\nPLEASE submit a bug report\nStack dump:\n0. main\n";
    assertThat(Crash.isSeen(new ToolRun(1, "", errors))).isTrue();
    assertThat(Crash.isSeen(new ToolRun(139, "", ""))).isTrue();
    assertThat(Crash.isSeen(new ToolRun(1, "", "k.cu(3): error: expected ';'"))).isFalse();
    assertThat(Crash.log("clang 20.1.7", errors, SOURCE))
        .startsWith("k.cu: error: clang 20.1.7 itself crashed.\n")
        .contains("-Dgradus.compiler=nvrtc")
        .endsWith("The compiler said: clang: Assertion failed\n");
  }
}
