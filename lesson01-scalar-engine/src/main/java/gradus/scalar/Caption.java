package gradus.scalar;

import java.math.BigDecimal;
import java.math.MathContext;

/** What a picture of a graph says in a node: a title, its number, its gradient. */
final class Caption {
  private static final MathContext FIVE_DIGITS = new MathContext(5);

  private Caption() {}

  /** Returns the name and the operation, such as "z = *"; the first line of a node. */
  static String title(Trace.Node node) {
    if (node.label().isEmpty()) {
      return node.op().isEmpty() ? "constant" : node.op();
    }
    return node.op().isEmpty() ? node.label() : node.label() + " = " + node.op();
  }

  /** Returns a number for people: five digits, and no ".0" at the end. */
  static String number(double number) {
    if (!Double.isFinite(number)) {
      return String.valueOf(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(FIVE_DIGITS);
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = rounded.stripTrailingZeros();
    int magnitude = shortest.precision() - shortest.scale();
    boolean plain = magnitude > -4 && magnitude < 8;
    return plain ? shortest.toPlainString() : shortest.toString();
  }
}
