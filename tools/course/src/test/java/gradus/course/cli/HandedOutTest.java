package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a course that is handed out without its solutions")
class HandedOutTest {
  @TempDir Path root;

  @BeforeEach
  void handOut() {
    MiniCourse course = MiniCourse.in(root);
    Session.run(root, "starters");
    course.deleteAll("solutions");
  }

  @Test
  @DisplayName("can be worked through")
  void canBeWorkedThrough() {
    assertThat(Session.run(root, "check", "1.1").out()).as("the card").startsWith("✗ 1.1 Count");
    assertThat(Session.run(root, "status").out())
        .as("the way to go")
        .contains("core: 0 of 1 exercises", "next: 1.1 Count");
    Session.run(root, "hint", "1.1");
    Session.run(root, "hint", "1.1");
    Session.run(root, "hint", "1.1");
    assertThat(Session.run(root, "hint", "1.1").out())
        .as("all hints, and no solution to read")
        .contains("hint 3 of 3")
        .endsWith("still stuck?  the book, chapter 1, \"One more\"\n");
  }

  @ParameterizedTest(name = "gradus {0}")
  @ValueSource(strings = {"reset 1.1", "reset 1.1 --file", "starters", "starters --check", "prove"})
  @DisplayName("says in one line that it has none, where they are needed")
  void saysWhatIsMissing(String line) {
    assertThat(Session.run(root, line.split(" ")))
        .as("one line, and no stack trace")
        .isEqualTo(
            new Session(
                2,
                "",
                "this copy of the course has no solutions/, which reset, starters and prove"
                    + " need\n"));
  }
}
