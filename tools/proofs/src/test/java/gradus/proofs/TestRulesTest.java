package gradus.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.run.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the lessons' tests to the rules. */
class TestRulesTest {
  static Stream<Lesson> lessons() {
    return Course.read(Path.of("../..")).lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  @DisplayName("no test of a lesson breaks a rule")
  void lessonsKeepTheRules(Lesson lesson) {
    List<String> broken = new ArrayList<>();
    for (Path folder : List.of(lesson.tests(), lesson.hiddenTests())) {
      SourceFiles.java(folder)
          .forEach((file, source) -> broken.addAll(TestRules.broken(file, source)));
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assertThatThrownBy(() -> f(1)).isNotNull();",
        "assertThatThrownBy(() -> f(1)).isInstanceOf(Throwable.class);",
        "assertThrows(Error.class, () -> f(1));",
        "Throwable thrown = catchThrowable(() -> f(1));",
        "@Nested class Inner {}",
      })
  @DisplayName("a test that breaks a rule is named")
  void findsWhatIsForbidden(String source) {
    assertThat(TestRules.broken("A.java", source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import static org.assertj.core.api.Assertions.assertThatThrownBy;",
        "assertThatThrownBy(() -> f(1)).isInstanceOf(ArithmeticException.class);",
        "assertThrows(IllegalArgumentException.class, () -> f(1));",
      })
  @DisplayName("a test that keeps them is left alone")
  void allowsTheRest(String source) {
    assertThat(TestRules.broken("A.java", source)).isEmpty();
  }
}
