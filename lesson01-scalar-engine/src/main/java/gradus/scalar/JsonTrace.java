package gradus.scalar;

import java.util.List;

/**
 * Writes a trace as JSON, one node or contribution a line:
 *
 * <pre>{@code
 * {"nodes":[
 * {"id":0,"op":"","label":"x","data":3.0,"grad":6.0,"operands":[]},
 * {"id":1,"op":"*","label":"","data":9.0,"grad":1.0,"operands":[0,0]}
 * ],"contributions":[
 * {"from":1,"operand":0,"slot":0,"amount":3.0},
 * {"from":1,"operand":0,"slot":1,"amount":3.0}
 * ]}
 * }</pre>
 *
 * <p>JSON has no NaN and no infinity: they stand as the strings "NaN", "Infinity" and "-Infinity",
 * which JavaScript's {@code Number} and Java's {@code Double.parseDouble} both read back.
 */
final class JsonTrace {
  private final StringBuilder json = new StringBuilder();

  private JsonTrace() {}

  static String of(Trace trace) {
    JsonTrace writer = new JsonTrace();
    writer.nodes(trace.nodes());
    writer.contributions(trace.contributions());
    return writer.json.toString();
  }

  private void nodes(List<Trace.Node> nodes) {
    json.append("{\"nodes\":[");
    String separator = "\n";
    for (Trace.Node node : nodes) {
      json.append(separator).append("{\"id\":").append(node.id());
      json.append(",\"op\":");
      string(node.op());
      json.append(",\"label\":");
      string(node.label());
      json.append(",\"data\":");
      number(node.data());
      json.append(",\"grad\":");
      number(node.grad());
      json.append(",\"operands\":");
      ids(node.operands());
      json.append('}');
      separator = ",\n";
    }
  }

  private void contributions(List<Trace.Contribution> contributions) {
    json.append("\n],\"contributions\":[");
    if (contributions.isEmpty()) {
      json.append("]}\n");
      return;
    }
    String separator = "\n";
    for (Trace.Contribution sent : contributions) {
      json.append(separator).append("{\"from\":").append(sent.from());
      json.append(",\"operand\":").append(sent.operand());
      json.append(",\"slot\":").append(sent.slot());
      json.append(",\"amount\":");
      number(sent.amount());
      json.append('}');
      separator = ",\n";
    }
    json.append("\n]}\n");
  }

  private void ids(List<Integer> ids) {
    json.append('[');
    String separator = "";
    for (int id : ids) {
      json.append(separator).append(id);
      separator = ",";
    }
    json.append(']');
  }

  private void number(double number) {
    if (Double.isFinite(number)) {
      json.append(number);
    } else {
      json.append('"').append(number).append('"');
    }
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    json.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (mustBeEscaped(c)) {
          String hex = Integer.toHexString(c);
          json.append("\\u").append("0000".substring(hex.length())).append(hex);
        } else {
          json.append(c);
        }
      }
    }
  }

  /**
   * Control characters by JSON's rule; the others so that the text may stand in a script element.
   */
  private static boolean mustBeEscaped(char c) {
    return c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
  }
}
