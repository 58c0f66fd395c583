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
          hint          | which exercise? for example ./gradus hint 1.2
          reset         | which exercise? for example ./gradus reset 1.2
          hint first    | 'first' is no exercise: write lesson and number, such as 1.10 (see ./gradus hint --help)
          hint 1.9      | there is no exercise 1.9: lesson 1 has 1.1, 1.2
          check 1.1 1.2 | gradus check takes one exercise at a time (see ./gradus check --help)
          check 1.1 all | gradus check knows no 'all' (see ./gradus check --help)
          reset 7.1     | there is no lesson 7: only lesson 1 is written
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
  @DisplayName("shows its help also if asked in a word")
  void helps() {
    assertThat(Session.run(root, "help")).as("the same").isEqualTo(Session.run(root, "--help"));
    assertThat(Session.run(root, "help", "check"))
        .as("of one command, too")
        .isEqualTo(Session.run(root, "check", "--help"));
  }

  @Test
  @DisplayName("names the file that it cannot read or write, and why, in one line")
  void namesTheFile() {
    MiniCourse.in(root).write(".gradus", "a file where a directory should be");
    Session hint = Session.run(root, "hint", "1.1");
    assertThat(hint.out()).as("the hint needs no file").contains("hint 1 of 3", "still stuck?");
    assertThat(hint.err())
        .as("that it is not counted")
        .isEqualTo(root.resolve(".gradus") + ": file already exists\n");
    assertThat(hint.code()).as("not all was done").isEqualTo(2);
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
