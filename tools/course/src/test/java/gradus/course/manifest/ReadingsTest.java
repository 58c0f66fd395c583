package gradus.course.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What to read about an exercise")
class ReadingsTest {
  private static final String CHAPTER = "book/src/docs/asciidoc/en/counting.adoc";
  private static final String PAGE = "lesson01-counter/README.md";

  @TempDir Path root;
  private MiniCourse course;

  @BeforeEach
  void writePage() {
    course =
        MiniCourse.in(root)
            .write(
                PAGE,
                """
                # Counting

                ## Two at once

                Each of two counts, which takes a loop (1.2).

                ## The exercises (all)

                | (1.1) | count |
                """);
  }

  @Test
  @DisplayName("is the section of the book that has it")
  void book() {
    assertThat(reading(0)).isEqualTo(new Reading("book", "chapter 1, \"One more\""));
    assertThat(reading(1).phrase()).isEqualTo("the book, chapter 1, \"As many as there are\"");
    assertThat(reading(1).column()).isEqualTo("        book  chapter 1, \"As many as there are\"");
  }

  @Test
  @DisplayName("is, without a chapter, the section of the lesson's page that names the exercise")
  void page() {
    course.delete(CHAPTER);
    assertThat(reading(1)).isEqualTo(new Reading("read", PAGE + ", \"Two at once\""));
    assertThat(reading(1).phrase()).isEqualTo(PAGE + ", \"Two at once\"");
    course.replace(PAGE, "## Two at once", "## Loops (1.2)");
    assertThat(reading(1).place()).isEqualTo(PAGE + ", \"Loops\"");
  }

  @Test
  @DisplayName("is nothing where only the table of exercises names it")
  void nothing() {
    course.delete(CHAPTER);
    assertThat(reading(0).exists()).isFalse();
    assertThat(reading(0).column()).isEmpty();
    course.delete(PAGE);
    assertThat(reading(1)).isEqualTo(Reading.NONE);
  }

  @Test
  @DisplayName("is not in a chapter of another lesson, nor in one that lacks the section")
  void otherChapter() {
    course.replace(CHAPTER, "[#many]", "[#several]");
    assertThat(reading(0).label()).isEqualTo("book");
    assertThat(reading(1).label()).isEqualTo("read");
    course.replace(CHAPTER, ":chapter: 1", ":chapter: 2");
    assertThat(reading(0).exists()).isFalse();
  }

  private Reading reading(int exercise) {
    return course.lesson().exercises().get(exercise).reading();
  }
}
