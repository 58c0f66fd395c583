package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
@DisplayName("the machine's Maven")
class MachineTest {
  private static final String ADVICE = ": fine for ./gradus; install 3.8 or newer for mvn";

  @TempDir Path directory;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          echo 3.8.7                               | Maven 3.8.7
          echo 4.0.0-rc-3                          | Maven 4.0.0-rc-3
          echo 'WARNING jansi-2.4.1' >&2; echo 3.9.9 | Maven 3.9.9
          """)
  @DisplayName("is ticked if it runs and is new enough")
  void ticksMaven(String script, String found) throws IOException {
    assertThat(Machine.maven(program(script))).as("what was found").isEqualTo("✓ " + found);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          echo 'Apache Maven 3.6.3 (cecedd343002)' | Maven 3.6.3
          echo 3.8.7; exit 1                       | Maven does not run
          echo JAVA_HOME is not defined; exit 1    | Maven does not run
          """)
  @DisplayName("is not ticked if it is old or does not run")
  void doubtsMaven(String script, String found) throws IOException {
    assertThat(Machine.maven(program(script)))
        .as("what was found, and what to do")
        .isEqualTo("· " + found + ADVICE);
  }

  @Test
  @DisplayName("may be missing")
  void missesMaven() {
    assertThat(Machine.maven(directory.resolve("mvn").toString()))
        .as("./gradus goes on without it")
        .isEqualTo("· no Maven" + ADVICE);
  }

  private String program(String script) throws IOException {
    Path program = Files.writeString(directory.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program.toString();
  }
}
