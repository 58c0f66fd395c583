package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("gradus")
class GradusTest {
  @TempDir Path root;

  @ParameterizedTest(name = "gradus {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hnt           | gradus knows no 'hnt'; did you mean hint? (see ./gradus --help)
          hint          | Missing required parameter: 'ID' (see ./gradus hint --help)
          hint first    | 'first' is no exercise: write lesson and number, such as 1.10 (see ./gradus hint --help)
          hint 1.9      | there is no exercise 1.9: lesson 1 has 1.1, 1.2
          reset 7.1     | there is no exercise 7.1: the lessons are 1
          starters -x   | gradus starters knows no '-x' (see ./gradus starters --help)
          """)
  @DisplayName("answers what it cannot do with one line and exit code 2")
  void answersMisuseInOneLine(String line, String message) {
    MiniCourse.in(root);
    assertThat(Session.run(root, line.split(" ")))
        .as("one line that says what to do, and no stack trace")
        .isEqualTo(new Session(2, "", message + "\n"));
  }

  @Test
  @DisplayName("lists its commands")
  void listsCommands() {
    Session session = Session.run(root, "--help");
    assertThat(session.code()).as("help was asked for, and given").isZero();
    assertThat(session.out()).as("every command").contains("hint", "reset", "starters");
  }

  @Test
  @DisplayName("prints no colour where there is no terminal")
  void isPlainWithoutTerminal() {
    MiniCourse.in(root);
    assertThat(Session.run(root, "hint", "1.1").out() + Session.run(root, "--help").out())
        .as("no escape sequence")
        .doesNotContain("\u001b");
  }
}
