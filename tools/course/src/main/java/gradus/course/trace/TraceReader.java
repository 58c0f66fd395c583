package gradus.course.trace;

import gradus.figures.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads what lesson 1's {@code Trace.toJson()} writes, of which all YAML parsers are readers.
 *
 * <p>Its numbers may be wrong; but it has to be a graph, or nobody could draw it.
 */
final class TraceReader {
  private final List<Graph.Node> nodes = new ArrayList<>();
  private final List<Graph.Contribution> contributions = new ArrayList<>();

  private TraceReader() {}

  /**
   * Returns the graph.
   *
   * @throws Fault if it is none, saying where
   */
  static Graph read(String json) {
    TraceReader reader = new TraceReader();
    try {
      Map<?, ?> trace = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
      for (Object node : (List<?>) trace.get("nodes")) {
        reader.node((Map<?, ?>) node);
      }
      for (Object contribution : (List<?>) trace.get("contributions")) {
        reader.contribution((Map<?, ?>) contribution);
      }
    } catch (YamlEngineException
        | ClassCastException
        | NullPointerException
        | NumberFormatException e) {
      throw new Fault("✗ what Trace.toJson returns is no trace: put JsonTrace back as it was");
    }
    if (reader.nodes.isEmpty()) {
      throw wrong("it has no nodes");
    }
    return new Graph(reader.nodes, reader.contributions);
  }

  private void node(Map<?, ?> node) {
    int id = integer(node.get("id"));
    String op = (String) node.get("op");
    List<Integer> operands = new ArrayList<>();
    for (Object operand : (List<?>) node.get("operands")) {
      operands.add(integer(operand));
    }
    if (id != nodes.size()) {
      throw wrong("node number %d has the id %d".formatted(nodes.size(), id));
    }
    for (int operand : operands) {
      if (operand < 0 || operand >= id) {
        throw wrong(
            "node %d (%s) has the operand %d, which does not come before it"
                .formatted(id, op, operand));
      }
    }
    String label = (String) node.get("label");
    nodes.add(
        new Graph.Node(
            id, op, label, number(node.get("data")), number(node.get("grad")), operands));
  }

  private void contribution(Map<?, ?> sent) {
    int from = integer(sent.get("from"));
    int operand = integer(sent.get("operand"));
    int slot = integer(sent.get("slot"));
    List<Integer> operands =
        from >= 0 && from < nodes.size() ? nodes.get(from).operands() : List.of();
    if (slot < 0 || slot >= operands.size() || operands.get(slot) != operand) {
      throw wrong(
          "node %d sends something to node %d by slot %d, which is no operand of it"
              .formatted(from, operand, slot));
    }
    contributions.add(new Graph.Contribution(from, operand, slot, number(sent.get("amount"))));
  }

  private static Fault wrong(String problem) {
    return new Fault(
        """
        ✗ your trace is no graph: %s
          the order is made in 1.3, ids and contributions in 1.9
          ./gradus check 1.3        ./gradus check 1.9"""
            .formatted(problem));
  }

  private static int integer(Object number) {
    return ((Number) number).intValue();
  }

  /** JSON has no NaN and no infinity: they are written as strings. */
  private static double number(Object number) {
    return number instanceof String text
        ? Double.parseDouble(text)
        : ((Number) number).doubleValue();
  }
}
