package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("gradus doctor")
class DoctorCommandTest {
  @TempDir private Path root;

  @Test
  @DisplayName("names the JDK, and says how to get what CUDA needs if nothing is built")
  void notBuilt() {
    Session session = Session.run(root, "doctor");
    assertThat(session.out())
        .startsWith("✓ JDK " + Runtime.version().feature())
        .contains("mvn -pl tools/virtual-gpu package -DskipTests");
    assertThat(session.code()).as("nothing is wrong").isZero();
  }

  @Test
  @DisplayName("passes on what the virtual GPU's own report says")
  void report() throws IOException {
    compile("System.out.println(\"✓ a compiler: in use\");");
    Session session = Session.run(root, "doctor");
    assertThat(session.out()).endsWith("✓ a compiler: in use\n");
    assertThat(session.code()).isZero();
  }

  @Test
  @DisplayName("fails if there is something to mend")
  void somethingToMend() throws IOException {
    compile("throw new IllegalStateException(\"broken\");");
    Session session = Session.run(root, "doctor");
    assertThat(session.out()).contains("✗ CUDA: ").contains("broken");
    assertThat(session.code()).isEqualTo(1);
  }

  /** Puts a report where that of the virtual GPU would be. */
  private void compile(String statement) throws IOException {
    Path classes = root.resolve("tools/virtual-gpu/target/classes");
    Files.createDirectories(classes.resolve("gradus/vgpu"));
    Path source =
        Files.writeString(
            root.resolve("Doctor.java"),
            "package gradus.vgpu.compiler; class Doctor { public static void main(String[] a) {"
                + statement
                + "} }");
    int code =
        javax.tools.ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-d",
                classes.toString(),
                source.toString());
    assertThat(code).isZero();
  }
}
