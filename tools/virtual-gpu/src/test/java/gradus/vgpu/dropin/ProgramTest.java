package gradus.vgpu.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import programs.VectorAdd;

@DisplayName("a JCuda program that knows nothing of the virtual GPU")
class ProgramTest {
  /** Our classes before jcuda.jar, and nothing else that could help. */
  private static final String CLASS_PATH =
      Location.classPath(
          "/programs/VectorAdd.class",
          "/jcuda/driver/JCudaDriver.class",
          "/gradus/vgpu/compiler/prelude/math.cuh",
          "/jcuda/Pointer.class",
          "/org/objectweb/asm/ClassReader.class",
          "/org/bytedeco/llvm/linux-x86_64/clang",
          "/org/bytedeco/llvm/linux-arm64/clang",
          "/org/bytedeco/llvm/macosx-x86_64/clang",
          "/org/bytedeco/llvm/macosx-arm64/clang");

  @Test
  @DisplayName("runs in a process of its own and prints the right result")
  void runs() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String cache = System.getProperty("gradus.cache", "");
    Process process =
        new ProcessBuilder(
                java,
                "-Xverify:all",
                "-Dgradus.cache=" + cache,
                "-cp",
                CLASS_PATH,
                VectorAdd.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    // A JDK may warn about its own options.
    assertThat(printed.lines().reduce((first, last) -> last)).contains("greatest error 0.0");
  }
}
