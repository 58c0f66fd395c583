package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Works on {@code gradus/lesson09-diagnoses.properties} of these tests. */
@DisplayName("A diagnosis")
class DiagnosesTest {
  private static final String OVERWRITTEN =
      "the second contribution overwrote the first: accumulate with +=";

  @Test
  @DisplayName("is told if one mistake fails the same tests in the same way")
  void exactMatch() {
    assertThat(likely("One#first()", Map.of("One#first()", "3", "Two#both()", "7")))
        .hasValue(OVERWRITTEN);
  }

  @Test
  @DisplayName("is kept back while two mistakes fit")
  void twoCandidates() {
    assertThat(likely("One#first()", Map.of("One#first()", "3"))).isEmpty();
  }

  @Test
  @DisplayName("is told when a passed test rules the other mistake out")
  void passedTestDecides() {
    Map<String, String> failed = Map.of("Three#first()", "5");
    assertThat(likely("Three#first()", failed)).isEmpty();
    assertThat(likely("9.1", "Three#first()", failed, Set.of("Four#first()")))
        .hasValue("the gradient is not passed on: multiply by it");
  }

  @Test
  @DisplayName("is kept back if a test passes that the mistake fails")
  void passedTestContradicts() {
    assertThat(likely("9.1", "One#first()", Map.of("One#first()", "3"), Set.of("Two#both()")))
        .isEmpty();
  }

  @Test
  @DisplayName("is kept back if a value differs")
  void otherValue() {
    assertThat(likely("One#first()", Map.of("One#first()", "3", "Two#both()", "9"))).isEmpty();
  }

  @Test
  @DisplayName("is kept back if a test fails that no known mistake fails")
  void unknownFailure() {
    Map<String, String> failed = Map.of("One#first()", "3", "Two#both()", "7", "New#x()", "1");
    assertThat(likely("One#first()", failed)).isEmpty();
  }

  @Test
  @DisplayName("is told although a mistake in another region fails other tests")
  void otherRegion() {
    Map<String, String> failed = Map.of("One#first()", "3", "Two#both()", "7", "Six#list()", "[]");
    assertThat(likely("One#first()", failed)).hasValue(OVERWRITTEN);
    assertThat(likely("Six#list()", failed)).hasValue("the list stays empty: add each product");
  }

  @Test
  @DisplayName("is told although other parts of the exercise are not written yet")
  void stubs() {
    Map<String, String> failed =
        Map.of("One#first()", "3", "Two#both()", "7", "Three#first()", "todo 9.1");
    assertThat(likely("One#first()", failed)).hasValue(OVERWRITTEN);
  }

  @Test
  @DisplayName("of 9.1 is not one of 9.10")
  void otherExercise() {
    Map<String, String> failed = Map.of("Ten#first()", "3");
    assertThat(likely("9.1", "Ten#first()", failed, Set.of())).isEmpty();
    assertThat(likely("9.10", "Ten#first()", failed, Set.of()))
        .hasValue("the result is rounded: keep it a double");
  }

  @Test
  @DisplayName("needs a failure, and a record")
  void nothingKnown() {
    assertThat(likely("9.1", "One#first()", Map.of(), Set.of("One#first()"))).isEmpty();
    assertThat(likely("8.1", "A#a()", Map.of("A#a()", "1"), Set.of())).isEmpty();
  }

  @Test
  @DisplayName("knows the regions in which a mistake fails a test")
  void regions() {
    assertThat(Diagnoses.of(ExerciseId.parse("9.1")).regions("Six#list()"))
        .containsExactly("products");
  }

  private static Optional<String> likely(String test, Map<String, String> failed) {
    return likely("9.1", test, failed, Set.of());
  }

  private static Optional<String> likely(
      String id, String test, Map<String, String> failed, Set<String> passed) {
    return Diagnoses.of(ExerciseId.parse(id))
        .likely(test, failed, passed)
        .map(Diagnoses.Cause::because);
  }
}
