package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A difference")
class DifferenceTest {
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "6.0 | 3.0 | 6.0",
        "[1, 2] | [1, 3] | 2   at index 1 of [1, 2]",
        "[[1], [2, 3]] | [[1], [2, 4]] | 3   at index [1, 1] of [[1], [2, 3]]",
        "[[1], [2, 3]] | [[1], [2]] | 2 elements   at index 1 of [[1], [2, 3]]",
        "[1] | [] | 1 element: [1]",
        "['a, b', 'c'] | ['a, b', 'd'] | 'c'   at index 1 of ['a, b', 'c']",
        "[1.0, 2.0] | [1.001, 3.0] | 2.0   at index 1 of [1.0, 2.0]",
        "[f(1, 2)] | [f(1, 3)] | f(1, 2)   at index 0 of [f(1, 2)]",
        "[1] | 1 | [1]",
        "[a] | [a] | [a]",
      })
  @DisplayName("is told at the first place")
  void firstPlace(String expected, String actual, String told) {
    Difference difference = new Difference(0.01, Optional.empty());
    Row row = difference.rows(quoted(expected), quoted(actual)).get(0);
    assertThat(row.text().replaceAll(" {4,}", "   ")).isEqualTo(quoted(told));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
