package gradus.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with a path on which every program but the shell's own is a fake. */
@DisabledOnOs(OS.WINDOWS)
@DisplayName("./gradus")
class LauncherTest {
  private static final String JDK_17 =
      """
      case $1 in
        --list-modules) echo java.base@17.0.1; echo jdk.compiler@17.0.1 ;;
        *) for last; do :; done; echo "runs $last" ;;
      esac
      """;
  private static final String MAVEN = "echo \"maven $*\" >>maven.log\n";

  @TempDir Path root;

  @BeforeEach
  void copyLauncher() throws IOException {
    Files.copy(Path.of("../../gradus"), root.resolve("gradus"));
    write("pom.xml", "");
    for (String module : List.of("exercise", "cards", "figures", "course")) {
      write("tools/" + module + "/pom.xml", "");
      write("tools/" + module + "/src/main/java/A.java", "");
    }
    for (String tool : List.of("dirname", "find", "head", "mkdir", "mv", "readlink", "rm", "sed")) {
      Path usual = Path.of("/usr/bin", tool);
      program(tool, "exec %s \"$@\"\n".formatted(Files.exists(usual) ? usual : "/bin/" + tool));
    }
  }

  @Test
  @DisplayName("asks for a JDK if there is no Java")
  void needsJava() throws Exception {
    assertFails(
        "gradus: needs a JDK 17 or newer, and 'java' is missing or older: install one and set"
            + " JAVA_HOME\n");
  }

  @Test
  @DisplayName("asks for a newer JDK if Java is too old")
  void needsANewJava() throws Exception {
    program("java", "echo java.base@11.0.2; echo jdk.compiler@11.0.2\n");
    assertFails(
        "gradus: needs a JDK 17 or newer, and 'java' is missing or older: install one and set"
            + " JAVA_HOME\n");
  }

  @Test
  @DisplayName("asks for a JDK if Java has no compiler")
  void needsACompiler() throws Exception {
    program("java", "echo java.base@17.0.1\n");
    assertFails(
        "gradus: needs a JDK 17 or newer, and 'java' has no compiler: install one and set"
            + " JAVA_HOME\n");
  }

  @Test
  @DisplayName("asks for Maven if it has to be built")
  void needsMaven() throws Exception {
    program("java", JDK_17);
    assertFails(
        "gradus: needs Maven 3.8 or newer to build itself: install it, so that 'mvn' runs\n");
  }

  @Test
  @DisplayName("finds the course also through a chain of symbolic links")
  void followsLinks() throws Exception {
    program("java", JDK_17);
    program("mvn", MAVEN);
    Files.createDirectories(root.resolve("elsewhere/links"));
    Files.createSymbolicLink(root.resolve("elsewhere/links/gradus"), Path.of("../../gradus"));
    Files.createSymbolicLink(
        root.resolve("elsewhere/gradus"), root.resolve("elsewhere/links/gradus"));
    assertThat(launch("elsewhere/gradus", "status"))
        .as("a link to a link")
        .endsWith("runs status\nexit 0\n");
    assertThat(root.resolve("tools/course/target/built")).as("built in its own place").exists();
  }

  @Test
  @DisplayName("builds once, and again when a source is newer")
  void buildsWhenStale() throws Exception {
    program("java", JDK_17);
    program("mvn", MAVEN);
    String once = "building the gradus command (once)...\n";
    assertThat(run("status")).as("the first time").isEqualTo(once + "runs status\nexit 0\n");
    assertThat(run("status")).as("nothing has changed").isEqualTo("runs status\nexit 0\n");
    FileTime later = FileTime.from(Instant.now().plusSeconds(10));
    Files.setLastModifiedTime(root.resolve("tools/cards/src/main/java/A.java"), later);
    assertThat(run("status")).as("a source is newer").startsWith(once);
    assertThat(Files.readAllLines(root.resolve("maven.log")))
        .as("two builds, of the command and what it needs, without tests")
        .containsExactly(
            "maven -q -pl tools/course package -Dmaven.test.skip=true",
            "maven -q -pl tools/course package -Dmaven.test.skip=true");
  }

  @Test
  @DisplayName("shows what Maven said only if the build fails, and builds again the next time")
  void showsAFailedBuild() throws Exception {
    program("java", JDK_17);
    program("mvn", MAVEN);
    run("status");
    Files.delete(root.resolve("tools/course/target/built"));
    program("mvn", "echo 'A.java:1: no such thing'; exit 1\n");
    String failure =
        """
        building the gradus command (once)...
        A.java:1: no such thing
        gradus: could not build itself: see above
        exit 2
        """;
    assertThat(run("status")).as("what is wrong, and nothing runs").isEqualTo(failure);
    assertThat(run("status")).as("no old command hides it").isEqualTo(failure);
  }

  private void assertFails(String message) throws Exception {
    assertThat(run("status")).as("one line that says what to do").isEqualTo(message + "exit 2\n");
  }

  private void program(String name, String script) throws IOException {
    write("bin/" + name, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(
        root.resolve("bin").resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private String run(String argument) throws IOException, InterruptedException {
    return launch("gradus", argument);
  }

  private String launch(String gradus, String argument) throws IOException, InterruptedException {
    ProcessBuilder launcher = new ProcessBuilder("/bin/sh", gradus, argument);
    launcher.environment().clear();
    launcher.environment().put("PATH", root.resolve("bin").toString());
    Process process = launcher.directory(root.toFile()).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return said + "exit " + process.waitFor() + "\n";
    }
  }
}
