package gradus.figures.graph;

import java.util.ArrayList;
import java.util.List;

/** How a node came to its number, as an equation: "x · y = 3 · 2 = 6". */
final class Computation {
  private final Graph.Node node;
  private final List<Graph.Node> operands = new ArrayList<>();

  Computation(Graph graph, Graph.Node node) {
    this.node = node;
    for (int operand : node.operands()) {
      operands.add(graph.nodes().get(operand));
    }
  }

  /** Returns the equation: with names, if an operand has one, then with numbers. */
  String text() {
    String result = Caption.number(node.data());
    String numbers = formula(false);
    String names = formula(true);
    String text = numbers.equals(result) ? result : numbers + " = " + result;
    return names.equals(numbers) ? text : names + " = " + text;
  }

  private String formula(boolean named) {
    String first = operand(0, named);
    if (operands.size() == 1) {
      return switch (node.op()) {
        case "neg" -> "-" + bracketed(first);
        case "pow" -> bracketed(first) + " to a power";
        default -> node.op() + "(" + first + ")";
      };
    }
    if (operands.size() > 2) {
      return node.op() + "(…)";
    }
    String second = bracketed(operand(1, named));
    return switch (node.op()) {
      case "*" -> bracketed(first) + " · " + second;
      case "/" -> bracketed(first) + " / " + second;
      case "-" -> first + " - " + second;
      case "+" -> first + " + " + second;
      default -> node.op() + "(" + first + ", " + operand(1, named) + ")";
    };
  }

  private String operand(int slot, boolean named) {
    Graph.Node operand = operands.get(slot);
    boolean useLabel = named && !operand.label().isEmpty();
    return useLabel ? operand.label() : Caption.number(operand.data());
  }

  private static String bracketed(String term) {
    return term.startsWith("-") ? "(" + term + ")" : term;
  }
}
