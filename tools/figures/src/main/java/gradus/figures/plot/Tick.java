package gradus.figures.plot;

/**
 * A number that an axis names.
 *
 * @param number where it stands
 * @param text how it is written: "0.5", "−20", or "10" below an exponent
 * @param exponent what stands raised behind the text, or ""
 */
record Tick(double number, String text, String exponent) {
  /** How many zeros, or digits behind the point, a reader takes in at a glance. */
  private static final int ZEROS = 4;

  /** Returns the tick at {@code digits * 10^exponent}, written without any rounding error. */
  static Tick of(long digits, int exponent) {
    double number = digits * Math.pow(10, exponent);
    if (exponent < 0) {
      // Math.pow(10, -1) is exact by luck only; 3 / 10 is the double that 0.3 stands for.
      number = digits / Math.pow(10, -exponent);
    }
    if (digits == 0) {
      return new Tick(0, "0", "");
    }
    String sign = digits < 0 ? "−" : "";
    String figures = String.valueOf(Math.abs(digits));
    if (Math.abs(exponent) > ZEROS) {
      return power(number, sign, figures, exponent);
    }
    return new Tick(number, sign + plain(figures, exponent), "");
  }

  /** Returns the tick at a power of ten, written as one. */
  static Tick power(int exponent) {
    return power(Math.pow(10, exponent), "", "1", exponent);
  }

  private static Tick power(double number, String sign, String figures, int exponent) {
    String factor = figures.equals("1") ? "" : figures + "·";
    String raised = exponent < 0 ? "−" + -exponent : String.valueOf(exponent);
    return new Tick(number, sign + factor + "10", raised);
  }

  private static String plain(String figures, int exponent) {
    if (exponent >= 0) {
      return figures + "0".repeat(exponent);
    }
    String padded = "0".repeat(Math.max(0, 1 - exponent - figures.length())) + figures;
    int point = padded.length() + exponent;
    return padded.substring(0, point) + "." + padded.substring(point);
  }
}
