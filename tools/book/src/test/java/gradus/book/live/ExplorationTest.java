package gradus.book.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program in the explorer")
class ExplorationTest {
  @Test
  @DisplayName("comes back with its figure, its result and a gradient for each input")
  void runs() {
    Exploration made = explore("y = (x + 2) * x * w", Map.of("x", 3.0, "w", 0.5));
    assertThat(made.error()).as("error").isEmpty();
    assertThat(made.label()).isEqualTo("y");
    assertThat(made.result()).isEqualTo(7.5);
    assertThat(made.inputs()).containsExactly("x", "w");
    assertThat(made.gradients())
        .as("dy/dx = (2x + 2) w, dy/dw = (x + 2) x")
        .containsExactly(4., 15.);
    assertThat(made.figure()).startsWith("<gradus-graph").contains("y is 7.5");
  }

  @Test
  @DisplayName("may be a bare expression, whose result has no name")
  void bareExpression() {
    Exploration made = explore("x * x", Map.of("x", 3.0));
    assertThat(made.label()).isEmpty();
    assertThat(made.figure()).contains("its result is 9.");
  }

  @Test
  @DisplayName("gives numbers to new inputs, and leaves numbers of other programs alone")
  void fillsNumbersIn() {
    Exploration made = explore("z = a * b - x", Map.of("x", 7.0, "elsewhere", 1.0));
    assertThat(made.inputs()).containsExactly("a", "b", "x");
    assertThat(made.numbers()).containsExactly(2., 3., 7.);
    assertThat(made.result()).isEqualTo(-1);
  }

  @Test
  @DisplayName("that cannot be read comes back with what is wrong and where, and without a figure")
  void tellsErrors() {
    Exploration made = explore("y = x +\nz = 2", Map.of("x", 3.0));
    assertThat(made.error()).contains("line 1");
    assertThat(made.position()).isEqualTo(7);
    assertThat(made.figure()).isEmpty();
    assertThat(made.inputs()).isEmpty();
  }

  @Test
  @DisplayName("whose result is no finite number is drawn all the same")
  void infinity() {
    Exploration made = explore("y = log(x)", Map.of("x", 0.0));
    assertThat(made.error()).isEmpty();
    assertThat(made.result()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(made.gradients()).containsExactly(Double.POSITIVE_INFINITY);
  }

  @Test
  @DisplayName("is refused if its graph is larger than anybody could read")
  void refusesHugeGraphs() {
    Exploration made = explore("y = x" + " + x".repeat(100), Map.of());
    assertThat(made.error())
        .isEqualTo("the graph has 101 nodes: up to 100 are drawn; compute less");
    assertThat(explore("y = x" + " + x".repeat(99), Map.of()).error()).isEmpty();
  }

  private static Exploration explore(String program, Map<String, Double> numbers) {
    return Exploration.of(program, "figure", numbers);
  }
}
