package gradus.course.trace;

import gradus.figures.Numbers;
import gradus.figures.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one wants to know first of a graph: how fast the result changes with each input.
 *
 * @param result the result's name and number: "y = 15"
 * @param rows one for each input, in the program's order
 */
public record Gradients(String result, List<Row> rows) {
  /**
   * One input.
   *
   * @param gradient the derivative of the result by it, or that it is "not in the graph"
   */
  public record Row(String input, String value, String gradient) {}

  /** Finds the inputs in a graph, by their labels. */
  public static Gradients of(List<String> inputs, Map<String, Double> numbers, Graph graph) {
    List<Row> rows = new ArrayList<>();
    for (String input : inputs) {
      String gradient =
          graph.nodes().stream()
              .filter(node -> node.isLeaf() && node.label().equals(input))
              .map(node -> Numbers.caption(node.grad()))
              .findFirst()
              .orElse("not in the graph");
      rows.add(new Row(input, Numbers.caption(numbers.get(input)), gradient));
    }
    Graph.Node result = graph.result();
    String name = result.label().isEmpty() ? "the result" : result.label();
    return new Gradients(name + " = " + Numbers.caption(result.data()), rows);
  }

  /** Returns the table for a terminal, its numbers under their heads; "" if there is no input. */
  public String table() {
    if (rows.isEmpty()) {
      return "";
    }
    List<Row> lines = new ArrayList<>(List.of(new Row("input", "value", "gradient")));
    lines.addAll(rows);
    int inputs = lines.stream().mapToInt(row -> row.input().length()).max().orElse(0);
    int values = lines.stream().mapToInt(row -> row.value().length()).max().orElse(0);
    int gradients = lines.stream().mapToInt(row -> row.gradient().length()).max().orElse(0);
    String format = "%-" + inputs + "s  %" + values + "s  %" + gradients + "s\n";
    StringBuilder table = new StringBuilder();
    lines.forEach(row -> table.append(format.formatted(row.input(), row.value(), row.gradient())));
    return table.append('\n').toString();
  }
}
