package gradus.figures.graph;

import java.util.List;
import java.util.Map;

/**
 * Writes steps as JSON, for the script of the page:
 *
 * <pre>{@code
 * [{"text":"x = 3 is given.","nodes":[0],"edges":[]},
 *  {"text":"x * x: ...","nodes":[1],"edges":["1.0","1.1"]},
 *  {"text":"* sends x 3: ...","edges":["1.0"],"grad":{"0":"3 + …"}}]
 * }</pre>
 */
final class StepsJson {
  private final StringBuilder json = new StringBuilder("[");

  private StepsJson() {}

  static String of(List<Step> steps) {
    StepsJson writer = new StepsJson();
    String separator = "";
    for (Step step : steps) {
      writer.json.append(separator);
      writer.step(step);
      separator = ",\n";
    }
    return writer.json.append(']').toString();
  }

  private void step(Step step) {
    json.append("{\"text\":");
    string(step.text());
    if (step.isForward()) {
      json.append(",\"nodes\":").append(step.nodes().toString().replace(" ", ""));
    }
    json.append(",\"edges\":[");
    String separator = "";
    for (Edge edge : step.edges()) {
      json.append(separator).append('"').append(edge.key()).append('"');
      separator = ",";
    }
    json.append(']');
    if (!step.isForward()) {
      json.append(",\"grad\":{");
      gradients(step.gradients());
      json.append('}');
    }
    json.append('}');
  }

  private void gradients(Map<Integer, String> gradients) {
    String separator = "";
    for (Map.Entry<Integer, String> entry : gradients.entrySet()) {
      json.append(separator).append('"').append(entry.getKey()).append("\":");
      string(entry.getValue());
      separator = ",";
    }
  }

  /** Writes a string that may stand in a script element: no tag and no comment can start in it. */
  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
        String hex = Integer.toHexString(c);
        json.append("\\u").append("0000".substring(hex.length())).append(hex);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
