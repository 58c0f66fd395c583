package gradus.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.run.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the lessons' tests to rules that no proof can see. */
class TestRulesTest {
  private static final Pattern THROWN = Pattern.compile("assertThatThrownBy\\([^;]*;");

  static Stream<Lesson> lessons() {
    return Course.read(Path.of("../..")).lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  @DisplayName("every expected exception is named, or an unsolved exercise's TODO would do")
  void expectedExceptionsAreNamed(Lesson lesson) {
    List<String> unnamed = new ArrayList<>();
    for (Path folder : List.of(lesson.tests(), lesson.hiddenTests())) {
      SourceFiles.java(folder)
          .forEach(
              (file, text) ->
                  THROWN
                      .matcher(text)
                      .results()
                      .filter(found -> !found.group().contains("isInstanceOf("))
                      .forEach(found -> unnamed.add(file + ": " + found.group())));
    }
    assertThat(unnamed).as("assertThatThrownBy without isInstanceOf").isEmpty();
  }
}
