package gradus.course.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradus.course.MiniCourse;
import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a solution and its lesson.yaml")
class RegionCheckTest {
  private static final String COUNTER = MiniCourse.SOLUTION + "mini/Counter.java";

  @TempDir Path root;

  @ParameterizedTest(name = "{1} -> {2}")
  @MethodSource
  @DisplayName("must speak of the same exercises, regions and prompts")
  void mustAgree(String file, String right, String wrong, String message) {
    MiniCourse course = MiniCourse.in(root).replace(file, right, wrong);
    assertThatThrownBy(course::solution)
        .as("file, line and fix")
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> mustAgree() {
    return Stream.of(
        arguments(
            COUNTER,
            "SOLUTION 1.1",
            "SOLUTION 1.7",
            COUNTER
                + ":16: there is no exercise 1.7: lesson 1 has 1.1, 1.2; write one of them or add"
                + " it to lesson01-counter/lesson.yaml"),
        arguments(
            COUNTER,
            "SOLUTION 1.1",
            "SOLUTION 1.2 increment",
            "lesson01-counter/lesson.yaml:5: exercise 1.1 has no region: put `// BEGIN SOLUTION"
                + " 1.1` and `// END SOLUTION` into solutions/lesson01-counter/src/main/java"),
        arguments(
            COUNTER,
            "SOLUTION 1.1",
            "SOLUTION 1.1 increment",
            COUNTER
                + ":16: exercise 1.1 has one region, which needs no name: write `// BEGIN SOLUTION"
                + " 1.1`"),
        arguments(
            COUNTER,
            "1.2 larger",
            "1.2",
            COUNTER
                + ":32: exercise 1.2 has several regions: give this one a name, `// BEGIN SOLUTION"
                + " 1.2 name`"),
        arguments(
            COUNTER,
            "1.2 larger",
            "1.2 countAll",
            COUNTER
                + ":32: exercise 1.2 has a region 'countAll' already: give this one another name"),
        arguments(
            COUNTER,
            "1.2 larger",
            "1.2 smaller",
            "lesson01-counter/lesson.yaml:19: exercise 1.2 has a prompt for 'larger', which is no"
                + " region: the regions are countAll, smaller"),
        arguments(
            MiniCourse.MANIFEST,
            "      larger: Return the larger of the two.\n",
            "",
            "lesson01-counter/lesson.yaml:19: exercise 1.2 has no prompt for the region 'larger':"
                + " add `larger: ...`"),
        arguments(
            MiniCourse.MANIFEST,
            "prompt: Raise the count by one.",
            "prompt: {increment: Raise the count by one.}",
            "lesson01-counter/lesson.yaml:5: exercise 1.1 has one region, which has no name: write"
                + " its prompt as a text"),
        arguments(
            COUNTER, "    return count;\n", "    return count\n", COUNTER + ":11: ';' expected"));
  }

  @Test
  @DisplayName("may name the only region of an exercise if its stub lets the program go on")
  void mayNameALaterRegion() {
    assertThatCode(MiniCourse.in(root).laterIncrement()::solution).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("need a prompt for each of several regions")
  void needAPromptForEachRegion() {
    String manifest = MiniCourse.in(root).read(MiniCourse.MANIFEST);
    String prompts =
        manifest.substring(manifest.lastIndexOf("prompt:"), manifest.lastIndexOf("    hints:"));
    MiniCourse course =
        MiniCourse.in(root).replace(MiniCourse.MANIFEST, prompts, "prompt: Count, and compare.\n");
    assertThatThrownBy(course::solution)
        .as("one text cannot ask for two methods")
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "lesson01-counter/lesson.yaml:19: exercise 1.2 has the regions countAll, larger and one"
                + " prompt: give each its own, `prompt: {countAll: ..., larger: ...}`");
  }
}
