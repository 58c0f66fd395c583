package gradus.book.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.book.content.Tutorial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("what a sample prints")
class SampleTest {
  static Stream<String> programs() {
    return BookLists.programs().stream().map(Tutorial.Sample::className);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  @DisplayName("main prints a few short lines, the same whatever the language of the machine")
  void printsTheSameEverywhere(String className) throws ReflectiveOperationException {
    String english = printed(className, Locale.ROOT);
    assertThat(english.lines())
        .as("the lines that %s prints", className)
        .hasSizeBetween(1, 15)
        .allMatch(line -> line.length() <= 76 && line.equals(line.stripTrailing()));
    assertThat(printed(className, Locale.forLanguageTag("ar-EG-u-nu-arab")))
        .as("what %s prints on a machine that writes Arabic numerals", className)
        .isEqualTo(english);
  }

  private static String printed(String className, Locale locale)
      throws ReflectiveOperationException {
    PrintStream before = System.out;
    Locale language = Locale.getDefault();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Locale.setDefault(locale);
      BookLists.named(className)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      Locale.setDefault(language);
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("a result has one name: two with the same would hide one from the tests")
  void refusesTheSameNameTwice() {
    Sample sample = new S001_02();
    sample.keep("y", 9);
    assertThatThrownBy(() -> sample.keep("y", 10))
        .as("a second result called y")
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two results are called 'y'");
  }
}
