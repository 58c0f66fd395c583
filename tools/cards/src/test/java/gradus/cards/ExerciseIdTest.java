package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An exercise's id")
class ExerciseIdTest {
  @Test
  @DisplayName("counts: 1.10 comes after 1.2, and 2.1 after both")
  void ordersByNumber() {
    assertThat(Stream.of("2.1", "1.10", "1.2").map(ExerciseId::parse).sorted())
        .map(ExerciseId::toString)
        .containsExactly("1.2", "1.10", "2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.", "1.02", "1.2.3", "a.b", "", "1,2", " 1.2", "99999.1", "0.1"})
  @DisplayName("is refused in any other form")
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> ExerciseId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no exercise: write lesson and number, such as 1.10");
  }
}
