package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads what the libraries write today: a new version may word it otherwise. */
@DisplayName("An assertion's text")
class AssertionTextTest {
  @Test
  @DisplayName("keeps a description with brackets in one piece")
  void bracketsInDescription() {
    AssertionText text = text(() -> assertThat(1).as("x[0] is [a] b").isEqualTo(2));
    assertThat(text.because()).isEqualTo("x[0] is [a] b");
  }

  @Test
  @DisplayName("has no description where the test gives none")
  void noDescription() {
    assertThat(text(() -> assertThat(List.of(1)).hasSize(2)).because()).isEmpty();
  }

  @Test
  @DisplayName("tells expected and actual of the assertions that do not hand them over")
  void knownForms() {
    tells(() -> assertThat(List.of(7)).as("why").hasSize(2), "size 2", "size 1: [7]");
    tells(() -> assertThat(List.of(7)).as("why").isEmpty(), "empty", "[7]");
    tells(() -> assertThat(List.of(7)).as("why").contains(8), "to contain [8]", "[7]");
    tells(() -> assertThat(1.0).as("why").isBetween(2.0, 3.0), "between [2.0, 3.0]", "1.0");
    tells(() -> assertThat(Double.NaN).as("why").isFinite(), "finite", "NaN");
    tells(() -> assertThat((Object) null).as("why").isNotNull(), "not null", "null");
    tells(() -> assertThat("abc").as("why").startsWith("x"), "to start with \"x\"", "\"abc\"");
    tells(
        () -> assertThat((Object) 1).as("why").isInstanceOf(List.class),
        "an instance of List",
        "1");
  }

  @Test
  @DisplayName("may be long")
  void longValue() {
    List<String> many = Collections.nCopies(1000, "two  spaces");
    tells(
        () -> assertThat(many).as("why").contains("x"),
        "to contain [\"x\"]",
        text(() -> assertThat(many).contains("x")).values().orElseThrow().actualText());
  }

  @Test
  @DisplayName("in no known form tells no values")
  void unknownForm() {
    assertThat(text(() -> assertThat(List.of(1)).allMatch(it -> it > 1)).values()).isEmpty();
    assertThat(AssertionText.of(null).values()).isEmpty();
  }

  private static void tells(ThrowingCallable assertion, String expected, String actual) {
    Values values = text(assertion).values().orElseThrow();
    assertThat(values.expectedText()).isEqualTo(expected);
    assertThat(values.actualText()).isEqualTo(actual);
  }

  private static AssertionText text(ThrowingCallable assertion) {
    return AssertionText.of(catchThrowable(assertion).getMessage());
  }
}
