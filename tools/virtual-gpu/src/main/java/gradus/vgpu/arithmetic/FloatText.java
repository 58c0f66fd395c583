package gradus.vgpu.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers as C's {@code %f %e %g %a} do: the exact value, rounded to even. */
final class FloatText {

  private static final int FRACTION_DIGITS = 13; // hexadecimal ones of a double

  private FloatText() {}

  /**
   * Returns the text of a number that is not negative.
   *
   * @param type one of {@code f e g a}
   * @param precision negative for the default
   * @param isFull keeps the point and, of {@code g}, trailing zeros: the flag {@code #}
   */
  static String of(double x, char type, int precision, boolean isFull) {
    if (x != x || x == Double.POSITIVE_INFINITY) {
      return x != x ? "nan" : "inf";
    }
    int digits = precision < 0 ? 6 : precision;
    return switch (type) {
      case 'f' -> fixed(new BigDecimal(x), digits, isFull);
      case 'e' -> scientific(rounded(x, digits), digits, isFull);
      case 'g' -> general(x, Math.max(1, digits), isFull);
      default -> hexadecimal(x, precision, isFull);
    };
  }

  private static String fixed(BigDecimal x, int digits, boolean isFull) {
    String text = x.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return digits == 0 && isFull ? text + '.' : text;
  }

  private static BigDecimal rounded(double x, int digits) {
    return new BigDecimal(x).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
  }

  private static int exponent(BigDecimal x) {
    return x.signum() == 0 ? 0 : x.precision() - x.scale() - 1;
  }

  private static String scientific(BigDecimal x, int digits, boolean isFull) {
    int exponent = exponent(x);
    String mantissa = fixed(x.movePointLeft(exponent), digits, isFull);
    int size = Math.abs(exponent);
    return mantissa + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
  }

  private static String general(double x, int digits, boolean isFull) {
    BigDecimal value = rounded(x, digits - 1);
    int exponent = exponent(value);
    boolean isFixed = exponent >= -4 && exponent < digits;
    int places = isFixed ? digits - 1 - exponent : digits - 1;
    if (!isFull && value.signum() == 0) {
      places = 0;
    } else if (!isFull) {
      int needed = value.stripTrailingZeros().scale() + (isFixed ? 0 : exponent);
      places = Math.max(0, Math.min(places, needed));
    }
    return isFixed ? fixed(value, places, isFull) : scientific(value, places, isFull);
  }

  private static String hexadecimal(double x, int precision, boolean isFull) {
    int exponent = x == 0 ? 0 : Math.max(Math.getExponent(x), Double.MIN_EXPONENT);
    long bits = Double.doubleToRawLongBits(x);
    long fraction = bits & (1L << 52) - 1;
    long mantissa = x < Double.MIN_NORMAL ? fraction : fraction | 1L << 52;
    if (precision >= 0 && precision < FRACTION_DIGITS) {
      int dropped = 4 * (FRACTION_DIGITS - precision);
      long half = 1L << dropped - 1;
      mantissa = mantissa + half - 1 + (mantissa >> dropped & 1) >> dropped << dropped;
    }
    String digits = String.format("%013x", mantissa & (1L << 52) - 1);
    if (precision < 0) {
      digits = digits.replaceAll("0+$", "");
    } else if (precision <= FRACTION_DIGITS) {
      digits = digits.substring(0, precision);
    } else {
      digits += "0".repeat(precision - FRACTION_DIGITS);
    }
    String point = digits.isEmpty() && !isFull ? "" : ".";
    return "0x" + (mantissa >> 52) + point + digits + 'p' + (exponent < 0 ? "" : "+") + exponent;
  }
}
