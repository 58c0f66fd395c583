package gradus.vgpu.arithmetic;

/**
 * The Bessel functions in double precision.
 *
 * <p>Below {@value #NEAR}, where CUDA promises ulps and not only an absolute error, the power
 * series around the nearest zero is exact to the last bits there; elsewhere recurrences do.
 */
final class BesselFunctions {

  // From here on the asymptotic series has all digits.
  private static final double FAR = 25;
  private static final double NEAR = 8;

  // Below that, the first term of the power series is all there is.
  private static final double TINY = 1e-8;
  private static final double GROWN = 1e150;

  private static final double EULER_LESS_LN2 = -0.11593151565841245;
  private static final double TWO_OVER_PI = 0.6366197723675814;

  /** A zero in two doubles, and the slope there. */
  private record Zero(double high, double low, double slope) {}

  private static final Zero[][] ZEROS_J = {
    {
      new Zero(2.404825557695773, -1.176691651530894e-16, -0.5191474972894667),
      new Zero(5.520078110286311, 8.088597146146722e-17, 0.34026480655836816),
      new Zero(8.653727912911013, -2.92812607320779e-16, -0.27145229992838193)
    },
    {
      new Zero(3.8317059702075125, -1.5269184090088067e-16, -0.402759395702553),
      new Zero(7.015586669815619, -9.414165653410389e-17, 0.30011575252613254)
    }
  };

  private static final Zero[][] ZEROS_Y = {
    {
      new Zero(0.8935769662791675, 2.6596231539720385e-17, 0.8794208024971948),
      new Zero(3.957678419314858, -1.0764340697562706e-16, -0.40254267177502423),
      new Zero(7.086051060301773, -8.835285723085408e-17, 0.3000976149104752)
    },
    {
      new Zero(2.197141326031017, -4.8259835876454966e-17, 0.5207864124022675),
      new Zero(5.429681040794135, 4.162514026670377e-16, -0.3403180455234406),
      new Zero(8.596005868331169, 2.8415838340063664e-16, 0.27145987731153354)
    }
  };

  private BesselFunctions() {}

  /** Returns the function of the first kind and of any order from 0 on. */
  static double j(int order, double x) {
    if (order < 0 || x != x) {
      return Double.NaN;
    }
    if (x < 0) {
      return order % 2 == 0 ? j(order, -x) : -j(order, -x);
    }
    if (x < TINY) {
      return first(order, x);
    }
    if (order <= 1) {
      Zero zero = nearest(ZEROS_J[order], x);
      return zero != null
          ? around(zero, order, x)
          : x < FAR ? new Descent(x, 0).j(order) : far(order, x, 0);
    }
    return x == Double.POSITIVE_INFINITY
        ? 0
        : x > order ? upwards(order, x, j(0, x), j(1, x)) : new Descent(x, order).j(2);
  }

  /** Returns the function of the second kind and of any order from 0 on. */
  static double y(int order, double x) {
    if (order < 0 || !(x >= 0)) {
      return Double.NaN;
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (order > 1) {
      return upwards(order, x, y(0, x), y(1, x));
    }
    Zero zero = nearest(ZEROS_Y[order], x);
    if (zero != null) {
      return around(zero, order, x);
    }
    if (x < TINY) {
      return TWO_OVER_PI * (order == 0 ? Math.log(x) + EULER_LESS_LN2 : -1 / x);
    }
    return x < FAR ? new Descent(x, 0).y(order) : far(order, x, 1);
  }

  /** Returns the modified function of the first kind, of order 0 or 1. */
  static double i(int order, double x) {
    double size = Math.abs(x);
    if (size >= FAR) {
      // The power in two halves, since it overflows before the quotient does.
      double half = Math.exp(size / 2);
      double result = half / Math.sqrt(2 * Math.PI * size) * asymptote(order, size, -1, 0) * half;
      double bounded = size == Double.POSITIVE_INFINITY ? size : result;
      return order == 0 ? bounded : Math.copySign(bounded, x);
    }
    // In two doubles, since the roundings of many terms would add up.
    double square = x * x / 4;
    double squareLow = Math.fma(x, x, -4 * square) / 4;
    double term = 1;
    double termLow = 0;
    double sum = 1;
    double sumLow = 0;
    for (int k = 1; term > sum * 0x1p-60; k++) {
      double divisor = (double) k * (k + order);
      double product = term * square;
      double productLow = Math.fma(term, square, -product) + term * squareLow + termLow * square;
      term = product / divisor;
      termLow = (Math.fma(-term, divisor, product) + productLow) / divisor;
      double next = sum + term;
      sumLow += Math.abs(term) < sum ? term - (next - sum) : sum - (next - term);
      sumLow += termLow;
      sum = next;
    }
    return order == 0 ? sum + sumLow : x / 2 * (sum + sumLow);
  }

  /** Returns the first term of the power series. */
  private static double first(int order, double x) {
    double term = 1;
    for (int k = 1; k <= order && term != 0; k++) {
      term *= x / 2 / k;
    }
    return term;
  }

  private static Zero nearest(Zero[] zeros, double x) {
    for (Zero zero : zeros) {
      if (x < NEAR && Math.abs(x - zero.high()) < Math.min(0.8, 0.4 * zero.high())) {
        return zero;
      }
    }
    return null;
  }

  /** Sums the power series around a zero; Bessel's equation gives each term from four others. */
  private static double around(Zero zero, int order, double x) {
    double z = zero.high();
    double t = x - z - zero.low();
    double[] terms = {0, 0, 0, zero.slope() * t};
    double sum = 0;
    for (int k = 0; k < 40; k++) {
      double next =
          z * t * (k + 1) * (2 * k + 1) * terms[3]
              + t * t * ((k * k - order * order + z * z) * terms[2])
              + t * t * t * (2 * z * terms[1] + t * terms[0]);
      System.arraycopy(terms, 1, terms, 0, 3);
      terms[3] = -next / (z * z * (k + 1) * (k + 2));
      sum += terms[3];
    }
    return zero.slope() * t + sum;
  }

  private static double upwards(int order, double x, double zeroth, double first) {
    double before = zeroth;
    double last = first;
    for (int k = 1; k < order && !Double.isInfinite(last); k++) {
      double next = 2 * k / x * last - before;
      before = last;
      last = next;
    }
    return last;
  }

  /** The function of the first or the second kind, a quarter turn later, for large x. */
  private static double far(int order, double x, int quarters) {
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double p = asymptote(order, x, 1, 0);
    double q = asymptote(order, x, 1, 1);
    // The sine and cosine of x - (2 * order + 1) * pi / 4, times the root of 2.
    double sine = Math.sin(x) - Math.cos(x);
    double cosine = Math.sin(x) + Math.cos(x);
    if (order == 1) {
      double turned = -cosine;
      cosine = sine;
      sine = turned;
    }
    double wave = quarters == 0 ? p * cosine - q * sine : p * sine + q * cosine;
    return wave / Math.sqrt(Math.PI * x);
  }

  /**
   * Sums Hankel's series.
   *
   * @param sign 1 for every other term, with changing signs; -1 for all terms
   * @param from the first term, 0 or 1
   */
  private static double asymptote(int order, double x, int sign, int from) {
    double term = 1;
    double sum = from == 0 ? 1 : 0;
    for (int k = 1; Math.abs(term) > 1e-18 && k < 50; k++) {
      double odd = 2 * k - 1;
      term *= (4 * order * order - odd * odd) / (8 * k * x);
      if (sign < 0) {
        sum += k % 2 == 0 ? term : -term;
      } else if (k % 2 == from) {
        sum += k / 2 % 2 == 0 ? term : -term;
      }
    }
    return sum;
  }

  /** Miller's recurrence from where the function vanishes down to order 0. */
  private static final class Descent {
    private final double x;
    private final double[] low = new double[3];
    private double evens;
    private double odds;

    /** Keeps the orders 0 and 1, and a wanted one beside them. */
    Descent(double x, int wanted) {
      this.x = x;
      int top = Math.max(wanted, (int) x);
      double here = 1;
      double above = 0;
      double norm = 0;
      for (int k = 2 * (top / 2 + 15 + (int) Math.sqrt(10.0 * top)); k >= 0; k--) {
        if (k == wanted) {
          low[2] = here;
        }
        if (k <= 1) {
          low[k] = here;
        }
        double below = 2 * k / x * here - above;
        if (k > 0 && k % 2 == 0) {
          int sign = k % 4 == 0 ? 1 : -1;
          norm += 2 * here;
          evens += sign * here / (k / 2);
          odds += sign * (below - above) / (k / 2);
        }
        above = here;
        here = below;
        if (Math.abs(here) > GROWN) {
          here /= GROWN;
          above /= GROWN;
          norm /= GROWN;
          evens /= GROWN;
          odds /= GROWN;
          low[2] /= GROWN;
          low[1] /= GROWN;
        }
      }
      norm += low[0];
      for (int i = 0; i < low.length; i++) {
        low[i] /= norm;
      }
      evens /= norm;
      odds /= norm;
    }

    /** Returns the function of order 0 or 1, or with 2 that of the wanted order. */
    double j(int place) {
      return low[place];
    }

    /** Returns the function of the second kind by Neumann's series. */
    double y(int order) {
      double logarithm = Math.log(x) + EULER_LESS_LN2;
      return order == 0
          ? TWO_OVER_PI * (logarithm * low[0] - 2 * evens)
          : TWO_OVER_PI * (logarithm * low[1] - low[0] / x + odds);
    }
  }
}
