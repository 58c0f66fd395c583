package gradus.tensor;

import java.util.stream.Collectors;

/** Writes a {@link Graph} in the languages of programs that draw it. */
final class GraphText {
  private GraphText() {}

  static String mermaid(Graph graph) {
    StringBuilder chart = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < graph.boxes().size(); i++) {
      String text =
          graph.boxes().get(i).lines().stream()
              .map(GraphText::inMermaid)
              .collect(Collectors.joining("<br/>"));
      chart.append("  n%d[\"%s\"]\n".formatted(i, text));
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
      String label =
          graph.boxes().get(i).lines().stream()
              .map(GraphText::inDot)
              .collect(Collectors.joining("\\n"));
      text.append("  n%d [label=\"%s\"];\n".formatted(i, label));
    }
    for (Graph.Arrow arrow : graph.arrows()) {
      text.append("  n%d -> n%d;\n".formatted(arrow.operand(), arrow.result()));
    }
    return text.append("}\n").toString();
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
