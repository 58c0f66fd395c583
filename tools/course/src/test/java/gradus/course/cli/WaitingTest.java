package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While the tests run")
class WaitingTest {
  @TempDir Path root;

  @Test
  @DisplayName("a terminal shows which, and in the end nothing of it")
  void terminal() {
    assertThat(said(true))
        .isEqualTo(
            "\rcompiling ..."
                + "\rrunning the tests of 1.1 Count ..."
                + ("\r" + " ".repeat("running the tests of 1.1 Count ...".length()) + "\r"));
  }

  @Test
  @DisplayName("a file or a build's log says nothing")
  void file() {
    assertThat(said(false)).isEmpty();
  }

  private String said(boolean terminal) {
    StringWriter said = new StringWriter();
    try (Waiting waiting = Waiting.on(new PrintWriter(said), terminal)) {
      waiting.accept(MiniCourse.in(root).lesson().exercises().get(0));
    }
    return said.toString();
  }
}
