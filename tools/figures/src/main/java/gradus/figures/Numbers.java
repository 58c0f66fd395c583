package gradus.figures;

/**
 * Numbers as people read them.
 *
 * <p>Written digit by digit from ints: in a page, where a figure follows a reader's hand, {@code
 * BigDecimal} and {@code Double.toString} are a hundred times slower.
 */
public final class Numbers {
  private Numbers() {}

  /** Returns a number with five digits at most, and no ".0" at the end: "64", "0.33333", "1E-9". */
  public static String caption(double number) {
    if (!Double.isFinite(number)) {
      return String.valueOf(number);
    }
    if (number == 0) {
      return "0";
    }
    double five = Math.abs(number);
    int exponent = 0;
    for (; five >= 1e5; exponent++) {
      five /= 10;
    }
    for (; five < 1e4; exponent--) {
      five *= 10;
    }
    int digits = (int) (five + 0.5);
    for (; digits % 10 == 0; exponent++) {
      digits /= 10;
    }
    return (number < 0 ? "-" : "") + decimal(String.valueOf(digits), exponent);
  }

  /** Returns digits times a power of ten; with an "E" where that would need many zeros. */
  private static String decimal(String digits, int exponent) {
    int point = digits.length() + exponent;
    if (point > 7 || point < -5) {
      String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + rest + (point > 0 ? "E+" : "E") + (point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (exponent >= 0) {
      return digits + "0".repeat(exponent);
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  /** Returns a length for SVG: two decimals at most. */
  public static String pixels(double length) {
    int hundredths = (int) Math.floor(length * 100 + 0.5);
    int whole = Math.abs(hundredths) / 100;
    int rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
  }
}
