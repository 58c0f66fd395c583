package gradus.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradus.course.MiniCourse;
import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a planted mistake")
class WrongAnswerTest {
  @TempDir Path root;

  @Test
  @DisplayName("names its region, its diagnosis and the wrong body")
  void isRead() {
    List<WrongAnswer> answers = readAll(MiniCourse.in(root));
    assertThat(answers)
        .extracting(WrongAnswer::name)
        .as("in the order of their names")
        .containsExactly("1.1-counts-once", "1.2-returns-the-smaller", "1.2-skips-the-first");
    WrongAnswer answer = answers.get(2);
    assertThat(answer.region().label()).as("where it stands").isEqualTo("1.2 countAll");
    assertThat(answer.because())
        .as("what a student is told")
        .isEqualTo("the first text was left out: start at the beginning");
    assertThat(answer.body())
        .as("what replaces the body")
        .isEqualTo("for (int i = 1; i < texts.size(); i++) {\n  increment();\n}\n");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  @DisplayName("is refused with file, line and fix if it is not written so")
  void isRefused(String name, String text, String message) {
    MiniCourse course = MiniCourse.in(root).write(MiniCourse.WRONG_ANSWERS + name, text);
    assertThatThrownBy(() -> readAll(course))
        .as("an author reads this line and nothing else")
        .isInstanceOf(UsageException.class)
        .hasMessage(MiniCourse.WRONG_ANSWERS + name + message);
  }

  static Stream<Arguments> isRefused() {
    String because = "// BECAUSE it was forgotten: write it\n";
    return Stream.of(
        arguments(
            "1.1-a.java",
            "count = 2;\n",
            ":1: write `// WRONG 1.2` or `// WRONG 1.2 region`, the region it replaces"),
        arguments(
            "1.1-a.java",
            "// WRONG 1.1 increment\n" + because + "count = 2;\n",
            ":1: there is no region '1.1 increment': the regions are 1.1, 1.2 countAll, 1.2"
                + " larger"),
        arguments(
            "1.1-a.java",
            "// WRONG 1.1\ncount = 2;\n",
            ":2: write `// BECAUSE ...`: what was done wrong, and what to do instead"),
        arguments(
            "1.1-a.java",
            "// WRONG 1.1\n// BECAUSE " + "x".repeat(101) + "\ncount = 2;\n",
            ":2: the diagnosis has 101 characters: say it in 100"),
        arguments(
            "1.1-a.java",
            "// WRONG 1.1\n" + because,
            ":3: the mistake itself is missing: write the wrong body"),
        arguments(
            "1.2-a.java",
            "// WRONG 1.1\n" + because + "count = 2;\n",
            ":1: the file's name is no `1.1-what-is-wrong.java`: rename it"));
  }

  private static List<WrongAnswer> readAll(MiniCourse course) {
    return WrongAnswer.readAll(course.lesson(), course.solution());
  }
}
