package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("path data")
class PathDataTest {
  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "0, 0",
    "7, 7",
    "-7, -7",
    "0.5, 0.5",
    "-0.5, -0.5",
    "12.05, 12.05",
    "12.3456, 12.35",
    "0.004, 0",
    "-0.004, 0",
    "-0.006, -0.01",
    "99.999, 100",
    "-100000, -100000",
    "1e5, 100000"
  })
  @DisplayName("has numbers of two decimals at most")
  void numbers(double number, String written) {
    assertThat(new PathData().move(number, 1).toString())
        .as("a move to %s, 1", number)
        .isEqualTo("M" + written + " 1");
  }

  @Test
  @DisplayName("joins moves, lines and arcs")
  void commands() {
    assertThat(new PathData().move(1, 2).line(3.5, 4).close().circle(10, 10, 2).toString())
        .as("a closed line, and a circle of two half circles")
        .isEqualTo("M1 2L3.5 4ZM8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z");
  }
}
