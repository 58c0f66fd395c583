package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Works on {@code gradus/lesson09-diagnoses.properties} of these tests. */
@DisplayName("A diagnosis")
class DiagnosesTest {
  private static final ExerciseId ID = ExerciseId.parse("9.1");

  @Test
  @DisplayName("is told if one mistake fails the same tests in the same way")
  void exactMatch() {
    assertThat(Diagnoses.likely(ID, Map.of("One#first()", "3", "Two#both()", "7"), Set.of()))
        .hasValue("the second contribution overwrote the first: accumulate with +=");
  }

  @Test
  @DisplayName("is kept back while two mistakes fit")
  void twoCandidates() {
    assertThat(Diagnoses.likely(ID, Map.of("One#first()", "3"), Set.of())).isEmpty();
  }

  @Test
  @DisplayName("is told when a passed test rules the other mistake out")
  void passedTestDecides() {
    assertThat(Diagnoses.likely(ID, Map.of("Three#first()", "5"), Set.of())).isEmpty();
    assertThat(Diagnoses.likely(ID, Map.of("Three#first()", "5"), Set.of("Four#first()")))
        .hasValue("the gradient is not passed on: multiply by it");
  }

  @Test
  @DisplayName("is kept back if a test passes that the mistake fails")
  void passedTestContradicts() {
    assertThat(Diagnoses.likely(ID, Map.of("One#first()", "3"), Set.of("Two#both()"))).isEmpty();
  }

  @Test
  @DisplayName("is kept back if a value differs")
  void otherValue() {
    assertThat(Diagnoses.likely(ID, Map.of("One#first()", "3", "Two#both()", "9"), Set.of()))
        .isEmpty();
  }

  @Test
  @DisplayName("is kept back if a test fails that the mistake passes")
  void unknownFailure() {
    Map<String, String> failed = Map.of("One#first()", "3", "Two#both()", "7", "New#x()", "1");
    assertThat(Diagnoses.likely(ID, failed, Set.of())).isEmpty();
  }

  @Test
  @DisplayName("of 9.1 is not one of 9.10")
  void otherExercise() {
    assertThat(Diagnoses.likely(ID, Map.of("Ten#first()", "3"), Set.of())).isEmpty();
    assertThat(Diagnoses.likely(ExerciseId.parse("9.10"), Map.of("Ten#first()", "3"), Set.of()))
        .hasValue("the result is rounded: keep it a double");
  }

  @Test
  @DisplayName("needs a failure, and a record")
  void nothingKnown() {
    assertThat(Diagnoses.likely(ID, Map.of(), Set.of("One#first()"))).isEmpty();
    assertThat(Diagnoses.likely(ExerciseId.parse("8.1"), Map.of("A#a()", "1"), Set.of())).isEmpty();
  }
}
