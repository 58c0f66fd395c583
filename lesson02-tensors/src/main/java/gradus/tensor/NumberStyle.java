package gradus.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** How PyTorch writes the floating-point numbers of one tensor: all in the same style. */
enum NumberStyle {
  /** Whole numbers: {@code 12.}. */
  WHOLE {
    @Override
    String digits(BigDecimal number) {
      return number.setScale(0, RoundingMode.HALF_EVEN).toPlainString() + ".";
    }
  },

  /** Four digits behind the point: {@code 0.0125}. */
  FIXED {
    @Override
    String digits(BigDecimal number) {
      return number.setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }
  },

  /** Powers of ten: {@code 1.2500e-02}. */
  SCIENTIFIC {
    @Override
    String digits(BigDecimal number) {
      BigDecimal rounded = number.round(new MathContext(DIGITS + 1, RoundingMode.HALF_EVEN));
      int exponent = rounded.precision() - rounded.scale() - 1;
      BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(DIGITS);
      return "%se%+03d".formatted(mantissa.toPlainString(), exponent);
    }
  };

  private static final int DIGITS = 4;

  /** Returns a finite number that is not negative as text. */
  abstract String digits(BigDecimal number);

  /** Returns a number as text. */
  String write(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    boolean isNegative = Math.copySign(1, number) < 0;
    double size = Math.abs(number);
    // A BigDecimal is exact, so that halves are rounded as C and Python round them.
    String text = Double.isInfinite(size) ? "inf" : digits(new BigDecimal(size));
    return isNegative ? "-" + text : text;
  }

  /** Returns the style that suits some numbers; zeros, infinities and NaN have no say in it. */
  static NumberStyle of(double... numbers) {
    double[] sizes = sizes(numbers);
    double min = Arrays.stream(sizes).min().orElse(1);
    double max = Arrays.stream(sizes).max().orElse(1);
    boolean areWhole = Arrays.stream(sizes).allMatch(size -> size == Math.rint(size));
    if (max / min > 1000 || max > 1e8 || (!areWhole && min < 1e-4)) {
      return SCIENTIFIC;
    }
    return areWhole ? WHOLE : FIXED;
  }

  /** Returns how wide the widest number is, without zeros, infinities and NaN. */
  int width(double... numbers) {
    return Arrays.stream(numbers)
        .filter(NumberStyle::counts)
        .mapToObj(this::write)
        .mapToInt(String::length)
        .max()
        .orElse(1);
  }

  private static double[] sizes(double... numbers) {
    return Arrays.stream(numbers).filter(NumberStyle::counts).map(Math::abs).toArray();
  }

  private static boolean counts(double number) {
    return number != 0 && Double.isFinite(number);
  }
}
