package gradus.vgpu.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary and special functions to 60 digits or so, by their power series: slow and simple. */
final class Series {

  private static final MathContext DIGITS = new MathContext(70);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TINY = new BigDecimal("1e-66");

  static final BigDecimal LOG_TWO = artanh(ONE.divide(BigDecimal.valueOf(3), DIGITS)).multiply(TWO);
  static final BigDecimal LOG_TEN = log(BigDecimal.TEN);
  static final BigDecimal PI = atan(ONE).multiply(BigDecimal.valueOf(4));

  private static final BigDecimal EULER =
      new BigDecimal(
          "0.57721566490153286060651209008240243104215933593992359880576723488486772677");

  private Series() {}

  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, DIGITS);
  }

  static BigDecimal root(BigDecimal x) {
    return x.signum() == 0 ? x : x.sqrt(DIGITS);
  }

  private static BigDecimal times(BigDecimal a, BigDecimal b) {
    return a.multiply(b, DIGITS);
  }

  private static boolean isSmall(BigDecimal term, BigDecimal sum) {
    return term.abs().compareTo(sum.abs().multiply(TINY)) <= 0;
  }

  static BigDecimal exp(BigDecimal x) {
    int n = divide(x, LOG_TWO).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    BigDecimal rest = x.subtract(LOG_TWO.multiply(BigDecimal.valueOf(n)));
    BigDecimal term = ONE;
    BigDecimal sum = ONE;
    for (int k = 1; !isSmall(term, sum); k++) {
      term = divide(times(term, rest), BigDecimal.valueOf(k));
      sum = sum.add(term, DIGITS);
    }
    BigDecimal power = TWO.pow(Math.abs(n));
    return n < 0 ? divide(sum, power) : times(sum, power);
  }

  private static BigDecimal artanh(BigDecimal x) {
    BigDecimal square = times(x, x);
    BigDecimal power = x;
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int k = 3; !isSmall(term, sum); k += 2) {
      power = times(power, square);
      term = divide(power, BigDecimal.valueOf(k));
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  static BigDecimal log(BigDecimal x) {
    int n = 0;
    BigDecimal mantissa = x;
    while (mantissa.compareTo(new BigDecimal("1.5")) > 0) {
      mantissa = divide(mantissa, TWO);
      n++;
    }
    while (mantissa.compareTo(new BigDecimal("0.75")) < 0) {
      mantissa = mantissa.multiply(TWO);
      n--;
    }
    BigDecimal part = artanh(divide(mantissa.subtract(ONE), mantissa.add(ONE))).multiply(TWO);
    return n == 0 ? part : part.add(LOG_TWO.multiply(BigDecimal.valueOf(n)));
  }

  static BigDecimal sin(BigDecimal x) {
    return wave(x, x, 1);
  }

  static BigDecimal cos(BigDecimal x) {
    return wave(x, ONE, 0);
  }

  private static BigDecimal wave(BigDecimal x, BigDecimal first, int order) {
    BigDecimal square = x.multiply(x).negate();
    BigDecimal term = first;
    BigDecimal sum = first;
    for (int k = order; term.abs().compareTo(TINY.multiply(first.abs())) > 0; k += 2) {
      term = divide(times(term, square), BigDecimal.valueOf((long) (k + 1) * (k + 2)));
      sum = sum.add(term);
    }
    return sum;
  }

  static BigDecimal atan(BigDecimal x) {
    BigDecimal small = x;
    for (int i = 0; i < 4; i++) {
      small = divide(small, root(times(small, small).add(ONE)).add(ONE));
    }
    BigDecimal square = times(small, small).negate();
    BigDecimal power = small;
    BigDecimal term = small;
    BigDecimal sum = small;
    for (int k = 3; !isSmall(term, sum); k += 2) {
      power = times(power, square);
      term = divide(power, BigDecimal.valueOf(k));
      sum = sum.add(term, DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(16));
  }

  static BigDecimal asin(BigDecimal x) {
    return atan(divide(x, root(ONE.subtract(x.multiply(x)))));
  }

  static BigDecimal erf(BigDecimal x) {
    // All terms have one sign, so that nothing cancels.
    BigDecimal square = x.multiply(x);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int k = 1; !isSmall(term, sum); k++) {
      term = divide(times(term, square.multiply(TWO)), BigDecimal.valueOf(2L * k + 1));
      sum = sum.add(term, DIGITS);
    }
    return divide(times(sum, exp(square.negate())).multiply(TWO), root(PI));
  }

  /** Returns log(gamma(x)) for positive x: Stirling's series, 60 further up. */
  static BigDecimal lgamma(BigDecimal x) {
    BigDecimal product = ONE;
    BigDecimal far = x;
    for (int i = 0; i < 60; i++) {
      product = times(product, far);
      far = far.add(ONE);
    }
    BigDecimal sum =
        times(far.subtract(new BigDecimal("0.5")), log(far))
            .subtract(far)
            .add(divide(log(PI.multiply(TWO)), TWO));
    BigDecimal power = far;
    BigDecimal square = times(far, far);
    for (int k = 1; k <= 30; k++) {
      BigDecimal factor = BigDecimal.valueOf(2L * k * (2L * k - 1));
      sum = sum.add(divide(BERNOULLI[k], times(factor, power)));
      power = times(power, square);
    }
    return sum.subtract(log(product));
  }

  /** Returns the Bessel function of the first kind, or with sign 1 the modified one. */
  static BigDecimal bessel(int order, BigDecimal x, int sign) {
    BigDecimal half = divide(x, TWO);
    BigDecimal square = times(half, half).multiply(BigDecimal.valueOf(sign));
    BigDecimal term = ONE;
    for (int k = 1; k <= order; k++) {
      term = divide(times(term, half), BigDecimal.valueOf(k));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 1; term.abs().compareTo(TINY) > 0; k++) {
      sum = sum.add(term);
      term = divide(times(term, square), BigDecimal.valueOf((long) k * (k + order)));
    }
    return sum;
  }

  /** Returns the Bessel function of the second kind. */
  static BigDecimal besselY(int order, BigDecimal x) {
    if (order > 1) {
      BigDecimal factor = divide(BigDecimal.valueOf(2L * (order - 1)), x);
      return times(factor, besselY(order - 1, x)).subtract(besselY(order - 2, x));
    }
    BigDecimal half = divide(x, TWO);
    BigDecimal square = times(half, half).negate();
    BigDecimal term = order == 0 ? ONE : half;
    BigDecimal harmonics = BigDecimal.valueOf(order); // H(k) + H(k + order), for order 0 too
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 1; term.abs().compareTo(TINY) > 0; k++) {
      sum = sum.add(times(term, harmonics));
      term = divide(times(term, square), BigDecimal.valueOf((long) k * (k + order)));
      harmonics =
          harmonics
              .add(divide(ONE, BigDecimal.valueOf(k)))
              .add(divide(ONE, BigDecimal.valueOf(k + order)));
    }
    BigDecimal logarithm = times(log(half).add(EULER), bessel(order, x, -1)).multiply(TWO);
    BigDecimal pole = order == 0 ? BigDecimal.ZERO : divide(TWO, x);
    return divide(logarithm.subtract(sum).subtract(pole), PI);
  }

  /** The Bernoulli numbers of even index: B(0), B(2), B(4) … */
  private static final BigDecimal[] BERNOULLI = bernoulli(31);

  private static BigDecimal[] bernoulli(int count) {
    BigDecimal[] all = new BigDecimal[2 * count];
    BigDecimal[] even = new BigDecimal[count];
    for (int m = 0; m < 2 * count; m++) {
      BigDecimal sum = BigDecimal.ZERO;
      BigInteger binomial = BigInteger.ONE; // m + 1 over k
      for (int k = 0; k < m; k++) {
        sum = sum.add(new BigDecimal(binomial).multiply(all[k]));
        binomial =
            binomial.multiply(BigInteger.valueOf(m + 1 - k)).divide(BigInteger.valueOf(k + 1));
      }
      all[m] = m == 0 ? ONE : divide(sum.negate(), BigDecimal.valueOf(m + 1));
      if (m % 2 == 0) {
        even[m / 2] = all[m];
      }
    }
    return even;
  }
}
