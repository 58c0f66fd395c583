package gradus.cards;

import java.io.Serializable;

/**
 * One line of a {@link Card}, such as {@code expected 6.0}.
 *
 * @param label what stands on the left, at most eight letters; "" continues the row above
 * @param text what stands on the right
 */
public record Row(String label, String text) implements Serializable {
  /** How wide a card may be. */
  static final int WIDTH = 100;

  private static final int LABEL = 8;

  /** Returns whether the row, indented, is one line. */
  boolean fits(int indent) {
    return indent + LABEL + 1 + text.length() <= WIDTH;
  }

  /** Returns the row indented, and wrapped where it does not fit. */
  String render(int indent) {
    String margin = " ".repeat(indent);
    String rest = "\n" + margin + " ".repeat(LABEL + 1);
    String head = margin + label + " ".repeat(LABEL - label.length() + 1);
    return head + Wrap.lines(text, WIDTH - head.length(), rest);
  }
}
