package gradus.vgpu.arithmetic;

/**
 * Powers and logarithms to bases other than e, in double precision with hardly more than half an
 * ulp of error.
 *
 * <p>Intermediate values are sums of two doubles, high and low: what the first one lacks is in the
 * second one.
 */
final class DoublePowers {

  private static final double LN2 = 0.6931471805599453;
  private static final double LN2_LOW = 2.3190468138462996e-17;
  private static final double LN10 = 2.302585092994046;
  private static final double LN10_LOW = -2.1707562233822494e-16;
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LOG2_E_LOW = 2.0355273740931033e-17;
  private static final double LOG2_10 = 3.321928094887362;

  private static final double[] INVERSE = new double[15];

  static {
    for (int k = 1; k < INVERSE.length; k++) {
      INVERSE[k] = 1.0 / k;
    }
  }

  private DoublePowers() {}

  /** Returns e to the power of {@code high + low}. */
  static double exp(double high, double low) {
    if (!(Math.abs(high) < 800)) {
      return Math.exp(high);
    }
    double n = Math.rint(high * LOG2_E);
    double part = n * LN2;
    double partLow = Math.fma(n, LN2, -part) + n * LN2_LOW;
    return scaledExp(high - part, low - partLow, (int) n);
  }

  static double exp2(double x) {
    if (!(Math.abs(x) < 1100)) {
      return x < 0 ? 0 : x * Double.MAX_VALUE;
    }
    double n = Math.rint(x);
    double high = (x - n) * LN2;
    double low = Math.fma(x - n, LN2, -high) + (x - n) * LN2_LOW;
    return scaledExp(high, low, (int) n);
  }

  static double exp10(double x) {
    if (!(Math.abs(x) < 400)) {
      return x < 0 ? 0 : x * Double.MAX_VALUE;
    }
    double n = Math.rint(x * LOG2_10);
    double high = x * LN10;
    double low = Math.fma(x, LN10, -high) + x * LN10_LOW;
    double part = n * LN2;
    double partLow = Math.fma(n, LN2, -part) + n * LN2_LOW;
    return scaledExp(high - part, low - partLow, (int) n);
  }

  /** Returns {@code exp(high + low) * 2^n} for sums of at most 0.35. */
  private static double scaledExp(double high, double low, int n) {
    double x = high + low;
    return Math.scalb(1 + x + rest(x, low - (x - high)), n);
  }

  /** Returns what {@code 1 + high}, rounded, misses of {@code exp(high + low)}. */
  private static double rest(double high, double low) {
    double series = 0;
    for (int k = 14; k >= 2; k--) {
      // 1/2! + x/3! + …, by Horner: each step divides by the factor that the terms from k on share.
      series = (series * high + 1) * INVERSE[k];
    }
    double sum = 1 + high;
    return 1 - sum + high + (low + low * high + high * high * series);
  }

  static double cosh(double x) {
    double size = Math.abs(x);
    if (!(size < 720)) {
      return size * Double.MAX_VALUE;
    }
    double n = Math.rint(size * LOG2_E);
    double part = n * LN2;
    double partLow = Math.fma(n, LN2, -part) + n * LN2_LOW;
    double high = size - part - partLow;
    double rest = rest(high, size - part - high - partLow);
    double power = 1 + high + rest;
    // (e^x + e^-x) / 2, where what the power misses is kept apart.
    return Math.scalb(1 + high + (rest + Math.scalb(1 / power, -2 * (int) n)), (int) n - 1);
  }

  static double log2(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return Math.log(x);
    }
    boolean isSubnormal = x < Double.MIN_NORMAL;
    double normal = isSubnormal ? x * 0x1p54 : x;
    int exponent = Math.getExponent(normal);
    double mantissa = Math.scalb(normal, -exponent);
    if (mantissa > 1.4142135623730951) {
      mantissa /= 2;
      exponent++;
    }
    // log(m) = 2 artanh((m - 1) / (m + 1)), the quotient with its rest.
    double f = mantissa - 1;
    double divisor = 2 + f;
    double s = f / divisor;
    double sLow = (Math.fma(-s, divisor, f) - s * (f - (divisor - 2))) / divisor;
    double z = s * s;
    double series = 0;
    for (int k = 23; k >= 3; k -= 2) {
      series = series * z + 1.0 / k;
    }
    double high = 2 * s;
    double low = 2 * (sLow + s * z * series);
    double product = high * LOG2_E;
    double rest = Math.fma(high, LOG2_E, -product) + high * LOG2_E_LOW + low * LOG2_E;
    double whole = isSubnormal ? exponent - 54 : exponent;
    double sum = whole + product;
    return sum + (product - (sum - whole) + rest);
  }
}
