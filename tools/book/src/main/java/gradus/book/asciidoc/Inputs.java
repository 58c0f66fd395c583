package gradus.book.asciidoc;

import java.util.Map;
import java.util.stream.Collectors;

/** A program's inputs as text. */
final class Inputs {
  private Inputs() {}

  /** Returns "x = 3, y = 0.5". */
  static String sentence(Map<String, Double> inputs) {
    return join(inputs, " = ", ", ");
  }

  /** Returns "x=3 y=0.5", as live pages read it. */
  static String attribute(Map<String, Double> inputs) {
    return join(inputs, "=", " ");
  }

  /** Returns a number without a needless ".0", and with all its digits. */
  static String number(double number) {
    String text = String.valueOf(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String join(Map<String, Double> inputs, String equals, String separator) {
    return inputs.entrySet().stream()
        .map(input -> input.getKey() + equals + number(input.getValue()))
        .collect(Collectors.joining(separator));
  }
}
