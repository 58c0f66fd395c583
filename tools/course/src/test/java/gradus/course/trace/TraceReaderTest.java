package gradus.course.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.figures.graph.Graph;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a trace in JSON")
class TraceReaderTest {
  private static final String LEAF =
      "{\"id\":0,\"op\":\"\",\"label\":\"x\",\"data\":1.0,\"grad\":0.0,\"operands\":[]}";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0.0, 0",
    "-0.0, -0.0",
    "1.0E-5, 1e-5",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "4.9E-324, 4.9E-324",
    "-12345.678, -12345.678",
    "3, 3",
    "\"NaN\", NaN",
    "\"Infinity\", Infinity",
    "\"-Infinity\", -Infinity"
  })
  @DisplayName("has numbers as Java writes them, and words for those that JSON has not")
  void numbers(String written, double meant) {
    Graph graph = TraceReader.read(trace(LEAF.replace("1.0", written), ""));
    assertThat(graph.result().data()).as("to the last bit").isEqualTo((Double) meant);
  }

  @Test
  @DisplayName("has names with any character")
  void names() {
    String label = "\\\"\\\\\\u003c\\u0001λ";
    Graph graph = TraceReader.read(trace(LEAF.replace("\"x\"", "\"" + label + "\""), ""));
    assertThat(graph.result().label()).as("unescaped").isEqualTo("\"\\<\u0001λ");
  }

  @Test
  @DisplayName("without contributions is that of a graph that nobody went back through")
  void withoutContributions() {
    assertThat(TraceReader.read(trace(LEAF, "")).contributions()).as("none").isEqualTo(List.of());
  }

  @ParameterizedTest(name = "[{0}], [{1}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":1,"op":"","label":"","data":1,"grad":0,"operands":[]} | | node number 0 has the id 1
          {"id":0,"op":"*","label":"","data":1,"grad":0,"operands":[0]} | | node 0 (*) has the operand 0, which does not come before it
          {"id":0,"op":"*","label":"","data":1,"grad":0,"operands":[-1]} | | node 0 (*) has the operand -1, which does not come before it
          {"id":0,"op":"","label":"","data":1,"grad":0,"operands":[]} | {"from":0,"operand":0,"slot":0,"amount":1} | node 0 sends something to node 0 by slot 0, which is no operand of it
          {"id":0,"op":"","label":"","data":1,"grad":0,"operands":[]} | {"from":7,"operand":0,"slot":0,"amount":1} | node 7 sends something to node 0 by slot 0, which is no operand of it
          '' | | it has no nodes
          """)
  @DisplayName("has to be a graph")
  void refusesNoGraph(String nodes, String contributions, String problem) {
    String json = trace(nodes, contributions == null ? "" : contributions);
    assertThatThrownBy(() -> TraceReader.read(json))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("✗ your trace is no graph: " + problem + "\n");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "{", "[]", "{\"nodes\":3}", "{\"nodes\":[{}],\"contributions\":[]}"})
  @DisplayName("has to be a trace")
  void refusesNoTrace(String json) {
    assertThatThrownBy(() -> TraceReader.read(json))
        .isInstanceOf(Fault.class)
        .hasMessage("✗ what Trace.toJson returns is no trace: put JsonTrace back as it was");
  }

  private static String trace(String nodes, String contributions) {
    return "{\"nodes\":[" + nodes + "],\"contributions\":[" + contributions + "]}";
  }
}
