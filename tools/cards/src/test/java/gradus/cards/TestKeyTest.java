package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A test's key")
class TestKeyTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '>',
      value = {
        "[engine:junit-jupiter]/[class:a.MulTest]/[method:square()] > a.MulTest#square()",
        "[engine:junit-jupiter]/[class:a.MulTest]/[test-template:agrees(long)]"
            + "/[test-template-invocation:#3] > a.MulTest#agrees(long)[3]",
        "[engine:junit-jupiter]/[class:a.MulTest]/[nested-class:Deep]/[method:f()]"
            + " > a.MulTest$Deep#f()",
        "[engine:junit-jupiter]/[class:a.MulTest] > a.MulTest",
      })
  @DisplayName("is class, method and invocation")
  void isShort(String uniqueId, String key) {
    assertThat(TestKey.of(uniqueId)).isEqualTo(key);
  }
}
