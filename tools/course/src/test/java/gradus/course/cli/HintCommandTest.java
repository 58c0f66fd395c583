package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("gradus hint")
class HintCommandTest {
  @TempDir Path root;

  @Test
  @DisplayName("shows one hint more each time, then the way to the book and the solution")
  void tellsMoreEachTime() {
    MiniCourse.in(root);
    assertThat(hint("1.2"))
        .as("the nudge")
        .isEqualTo(
            """
            1.2 Count many

            hint 1 of 3
              Is there a method that counts one?

            still stuck?  ./gradus hint 1.2
            """);
    assertThat(hint("1.2"))
        .as("the nudge and the idea")
        .isEqualTo(
            """
            1.2 Count many

            hint 1 of 3
              Is there a method that counts one?

            hint 2 of 3
              Walk through the list.

            still stuck?  ./gradus hint 1.2
            """);
    assertThat(hint("1.2"))
        .as("all three, and where to read on")
        .endsWith(
            """
            hint 3 of 3
              for (String text : texts) {
                increment();
              }

            still stuck?  the book, chapter 1, "As many as there are"
            """);
    assertThat(hint("1.2"))
        .as("all three again, and the last resort")
        .contains("hint 1 of 3", "hint 3 of 3")
        .endsWith(
            "still stuck?  the book, chapter 1, \"As many as there are\"; then the solution,"
                + " solutions/lesson01-counter/src/main/java/mini/Counter.java:23\n");
  }

  @Test
  @DisplayName("sends to the solution where there is nothing to read yet")
  void nothingToRead() {
    MiniCourse course = MiniCourse.in(root).deleteAll("book");
    hint("1.2");
    hint("1.2");
    assertThat(hint("1.2"))
        .as("one thing is left")
        .contains("hint 3 of 3")
        .endsWith("still stuck?  ./gradus hint 1.2\n");
    assertThat(hint("1.2"))
        .as("the last resort")
        .endsWith(
            "still stuck?  the solution,"
                + " solutions/lesson01-counter/src/main/java/mini/Counter.java:23\n");
    course.deleteAll("solutions");
    assertThat(hint("1.2")).as("no way on").endsWith("these are all hints\n");
  }

  @Test
  @DisplayName("prints a hint line by line as its author broke it")
  void keepsLines() {
    String line = "What ".repeat(15).strip();
    MiniCourse.in(root)
        .replace(
            MiniCourse.MANIFEST,
            "- What changes when something is counted?",
            "- |\n        %s\n        so?\n\n            x  =  y".formatted(line));
    assertThat(hint("1.1"))
        .as("nothing runs on into the next line")
        .contains("hint 1 of 3\n  %s\n  so?\n\n      x  =  y\n\n".formatted(line));
  }

  @Test
  @DisplayName("counts for each exercise alone")
  void countsEachExercise() {
    MiniCourse.in(root);
    hint("1.2");
    assertThat(hint("1.1")).as("the first time for 1.1").doesNotContain("hint 2 of 3");
  }

  private String hint(String id) {
    return Session.run(root, "hint", id).out();
  }
}
