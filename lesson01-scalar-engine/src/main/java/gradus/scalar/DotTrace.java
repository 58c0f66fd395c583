package gradus.scalar;

/**
 * Writes a trace in Graphviz's DOT language; {@code dot -Tsvg} draws it.
 *
 * <p>Arrows point from operand to result; a number at an arrow is what came back along it.
 */
final class DotTrace {
  private final StringBuilder graph = new StringBuilder("digraph trace {\n  rankdir=LR;\n");

  private DotTrace() {}

  static String of(Trace trace) {
    DotTrace writer = new DotTrace();
    trace.nodes().forEach(writer::node);
    if (trace.contributions().isEmpty()) {
      trace.nodes().forEach(writer::edges);
    } else {
      trace.contributions().forEach(writer::edge);
    }
    return writer.graph.append("}\n").toString();
  }

  private void node(Trace.Node node) {
    graph.append("  n").append(node.id()).append(" [shape=box, label=\"");
    graph.append(escaped(Caption.title(node)));
    graph.append("\\ndata ").append(Caption.number(node.data()));
    graph.append("\\ngrad ").append(Caption.number(node.grad())).append("\"];\n");
  }

  private void edges(Trace.Node node) {
    for (int operand : node.operands()) {
      graph.append("  n").append(operand).append(" -> n").append(node.id()).append(";\n");
    }
  }

  private void edge(Trace.Contribution sent) {
    graph.append("  n").append(sent.operand()).append(" -> n").append(sent.from());
    graph.append(" [label=\"").append(Caption.number(sent.amount())).append("\"];\n");
  }

  /** Escapes what a quoted label reads as syntax, and the ampersand that starts an HTML entity. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\n", "\\n")
        .replace("&", "&amp;");
  }
}
