package gradus.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Without a library the service steps aside, and says why")
class LibrariesTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  @DisplayName("on Linux the course's own library takes the arrays where they are")
  void bundled() throws Exception {
    assertThat(inAnotherJvm(CLASS_PATH))
        .matches("OpenBLAS [\\d.]+, arrays in place: 2 \\* 3 = 6.0");
  }

  @Test
  @DisplayName("-Dgradus.blas=none")
  void switchedOff() throws Exception {
    assertThat(inAnotherJvm(CLASS_PATH, "-Dgradus.blas=none"))
        .isEqualTo("absent: switched off by -Dgradus.blas=none");
  }

  @Test
  @DisplayName("a library that is not there, or no library: the arrays are copied")
  void cannotBeLoaded() throws Exception {
    assertThat(inAnotherJvm(CLASS_PATH, "-Dlibrary=" + folder.resolve("libnone.so")))
        .endsWith(", arrays copied: 2 * 3 = 6.0");
    Path text = Files.writeString(folder.resolve("libtext.so"), "not a library");
    assertThat(inAnotherJvm(CLASS_PATH, "-Dlibrary=" + text))
        .endsWith(", arrays copied: 2 * 3 = 6.0");
  }

  @Test
  @DisplayName("a platform that the course brings no library for")
  void otherPlatform() throws Exception {
    String bare =
        Arrays.stream(CLASS_PATH.split(File.pathSeparator))
            .filter(jar -> !jar.matches(".*(openblas|javacpp)-[^/\\\\]*-(linux|macosx|windows)-.*"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(bare).isNotEqualTo(CLASS_PATH);
    assertThat(inAnotherJvm(bare, "-Dorg.bytedeco.javacpp.cachedir=" + folder))
        .startsWith("absent: no OpenBLAS for ");
  }

  /** Runs {@link Probe}: what a JVM once loaded, or failed to load, stays so. */
  private static String inAnotherJvm(String classPath, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, Probe.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** Says what service there is. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) {
      try {
        String library = System.getProperty("library");
        OpenBlas blas =
            library == null ? new OpenBlas() : new OpenBlas(Libraries.load(Path.of(library)));
        float[] z = new float[1];
        blas.sgemm(false, false, 1, 1, 1, new float[] {2}, 0, 1, new float[] {3}, 0, 1, z, 0, 1);
        System.out.println(blas.name() + ": 2 * 3 = " + z[0]);
      } catch (IllegalStateException absent) {
        System.out.println("absent: " + absent.getMessage());
      }
    }
  }
}
