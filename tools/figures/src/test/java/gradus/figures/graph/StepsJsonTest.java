package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Steps as a page's script reads them. */
class StepsJsonTest {
  @Test
  @DisplayName("a step forward has nodes, a step backward the gradients that it changes")
  void steps() {
    Edge edge = new Edge(3, 1, 0);
    List<Step> steps =
        List.of(
            Step.forward("one", List.of(0, 1), List.of(edge)),
            Step.backward("two", List.of(), 3, "1"));
    assertThat(StepsJson.of(steps))
        .isEqualTo(
            """
            [{"text":"one","nodes":[0,1],"edges":["3.1"]},
            {"text":"two","edges":[],"grad":{"3":"1"}}]\
            """);
  }

  @Test
  @DisplayName("a text can end neither its string nor the script element")
  void escapes() {
    List<Step> steps = List.of(Step.forward("\"\\\n</script>\u2028é", List.of(0), List.of()));
    assertThat(StepsJson.of(steps)).contains("\"\\\"\\\\\\u000a\\u003c/script>\\u2028é\"");
  }
}
