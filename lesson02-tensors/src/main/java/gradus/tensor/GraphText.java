package gradus.tensor;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a {@link Graph} in the languages of programs that draw it. */
final class GraphText {
  private GraphText() {}

  static String mermaid(Graph graph) {
    StringBuilder chart = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < graph.boxes().size(); i++) {
      String label = label(graph.boxes().get(i), GraphText::inMermaid, "<br/>");
      chart.append("  n%d[\"%s\"]\n".formatted(i, label));
    }
    for (Graph.Arrow arrow : graph.arrows()) {
      chart.append("  n%d --> n%d\n".formatted(arrow.operand(), arrow.result()));
    }
    return chart.toString();
  }

  static String dot(Graph graph) {
    StringBuilder text =
        new StringBuilder("digraph backward {\n  rankdir=LR;\n  node [shape=box];\n");
    for (int i = 0; i < graph.boxes().size(); i++) {
      String label = label(graph.boxes().get(i), GraphText::inDot, "\\n");
      text.append("  n%d [label=\"%s\"];\n".formatted(i, label));
    }
    for (Graph.Arrow arrow : graph.arrows()) {
      text.append("  n%d -> n%d;\n".formatted(arrow.operand(), arrow.result()));
    }
    return text.append("}\n").toString();
  }

  private static String label(Graph.Box box, UnaryOperator<String> escape, String lineEnd) {
    return box.lines().stream().map(escape).collect(Collectors.joining(lineEnd));
  }

  /** Writes what Mermaid reads as syntax as character codes, {@code #34;} for a quote. */
  private static String inMermaid(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " (),".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append('#').append(c).append(';');
              }
            });
    return escaped.toString();
  }

  /** Escapes what a quoted label reads as syntax, and the ampersand that starts an entity. */
  private static String inDot(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("&", "&amp;");
  }
}
