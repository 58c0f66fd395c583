package gradus.scalar;

/**
 * Writes a trace as a Mermaid flowchart, which GitHub and many editors draw.
 *
 * <p>Arrows point from operand to result; a number on an arrow is what came back along it.
 */
final class MermaidTrace {
  private final StringBuilder chart = new StringBuilder("flowchart LR\n");

  private MermaidTrace() {}

  static String of(Trace trace) {
    MermaidTrace writer = new MermaidTrace();
    trace.nodes().forEach(writer::node);
    if (trace.contributions().isEmpty()) {
      trace.nodes().forEach(writer::edges);
    } else {
      trace.contributions().forEach(writer::edge);
    }
    return writer.chart.toString();
  }

  private void node(Trace.Node node) {
    chart.append("  n").append(node.id()).append("[\"");
    escape(Caption.title(node));
    chart.append("<br/>data ").append(Caption.number(node.data()));
    chart.append("<br/>grad ").append(Caption.number(node.grad())).append("\"]\n");
  }

  private void edges(Trace.Node node) {
    for (int operand : node.operands()) {
      chart.append("  n").append(operand).append(" --> n").append(node.id()).append('\n');
    }
  }

  private void edge(Trace.Contribution sent) {
    chart.append("  n").append(sent.operand()).append(" -->|\"");
    chart.append(Caption.number(sent.amount())).append("\"| n").append(sent.from()).append('\n');
  }

  /**
   * Writes all but letters, digits and spaces as character codes, {@code #42;} for a star: Mermaid
   * reads quotes, hashes and angle brackets as syntax, and a leading dash or "1." as a list.
   */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                chart.append("<br/>");
              } else if (Character.isLetterOrDigit(c) || c == ' ') {
                chart.appendCodePoint(c);
              } else {
                chart.append('#').append(c).append(';');
              }
            });
  }
}
