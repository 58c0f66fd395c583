package gradus.vgpu.arithmetic;

/** The error function and its relatives in double precision. */
final class ErrorFunctions {

  // Chebyshev coefficients, computed from the functions at 60 digits:
  // erf(x) / x - 1 for x * x from 0 to 1;
  private static final double[] ERF = {
    -0.024523060617345903, -0.14226120510371365, 0.010035582187599796, -0.0005768764699767485,
    2.741993125219606e-5, -1.1043175507344507e-6, 3.8488755420345036e-8, -1.1808582533875466e-9,
    3.2334215826050907e-11, -7.991015947004549e-13, 1.7990725113961456e-14, -3.718635487818693e-16,
    7.103599003714253e-18
  };

  // erfcx(x) * (x + 2) for (x - 2) / (x + 2) from -0.6 to 1, that is, for x from 0.5 on.
  private static final double[] ERFCX = {
    0.9739949793186762, -0.48202889723521325, 0.07834316039603868, -0.005640402632517939,
    -0.000638005176028597, 0.00015524916589267537, 7.809517806133497e-6, -4.21300201076712e-6,
    -2.3438312290585963e-7, 1.2917225955374607e-7, 1.3095856237953062e-8, -4.035294124615645e-9,
    -7.964802351746034e-10, 9.952287242058099e-11, 4.427889678319774e-11, 3.4717247056227844e-13,
    -2.052419575258776e-12, -2.8897982368264727e-13, 6.31796010728602e-14, 2.4857919943788236e-14,
    6.059166186017491e-16, -1.2844428695817044e-15, -2.6588485349245107e-16, 2.559381158588579e-17,
    2.1064577520604497e-17
  };

  private static final double ROOT_HALF = 0.7071067811865476;
  private static final double ROOT_HALF_LOW = -4.833646656726457e-17;
  private static final double ROOT_TWO = 1.4142135623730951;
  private static final double SLOPE = 1.1283791670955126; // 2 / sqrt(pi), of erf at 0

  private ErrorFunctions() {}

  static double erf(double x) {
    double size = Math.abs(x);
    if (size < 1) {
      return x + x * Chebyshev.sum(ERF, 2 * x * x - 1);
    }
    return size > 6 ? Math.signum(x) : Math.copySign(1 - erfc(size), x);
  }

  static double erfc(double x) {
    if (x < 0.5) {
      return x < -0.5 ? 2 - erfc(-x) : 1 - erf(x);
    }
    return x > 28 ? 0 : gauss(x) * tail(x);
  }

  /** Returns {@code exp(x * x) * erfc(x)}. */
  static double erfcx(double x) {
    if (x >= 0.5) {
      return tail(x);
    }
    double square = x * x;
    double growth = Math.exp(square) * (1 + Math.fma(x, x, -square));
    return x < -27 ? Double.POSITIVE_INFINITY : x < -0.5 ? 2 * growth - tail(-x) : growth * erfc(x);
  }

  /** Returns erfcx from 0.5 on. */
  private static double tail(double x) {
    // Written so that it also works at infinity.
    double t = 1 - 4 / (x + 2);
    return Chebyshev.sum(ERFCX, (t - 0.2) / 0.8) / (x + 2);
  }

  /** Returns {@code exp(-x * x)}; the rounding error of the square is put right afterwards. */
  private static double gauss(double x) {
    double square = x * x;
    double lost = Math.fma(x, x, -square);
    return DoublePowers.exp(-square, -lost);
  }

  /** Returns the normal distribution up to x. */
  static double normcdf(double x) {
    if (x > 39) {
      return 1;
    }
    double scaled = x * ROOT_HALF;
    double lost = Math.fma(x, ROOT_HALF, -scaled) + x * ROOT_HALF_LOW;
    if (scaled > -0.5) {
      // The slope of erfc, times what the argument lost.
      return 0.5 * (erfc(-scaled) + SLOPE * Math.exp(-scaled * scaled) * lost);
    }
    double square = x * x;
    return x < -39
        ? 0
        : 0.5 * DoublePowers.exp(-0.5 * square, -0.5 * Math.fma(x, x, -square)) * tail(-scaled);
  }

  static double erfinv(double y) {
    double size = Math.abs(y);
    if (size > 0.75) {
      return Math.copySign(erfcinv(1 - size), y);
    }
    double x = y / SLOPE;
    for (int i = 0; i < 4; i++) {
      double step = (erf(x) - y) / (SLOPE * Math.exp(-x * x));
      x -= step / (1 + x * step);
    }
    return x;
  }

  static double erfcinv(double y) {
    if (y >= 0.5) {
      return y > 1.5 ? -erfcinv(2 - y) : erfinv(1 - y);
    }
    if (!(y > 0)) {
      return y == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    // The asymptote of erfc, solved twice for x, is near enough for Halley's method on the ratio.
    double x = Math.sqrt(-Math.log(y));
    x = Math.max(0.4, Math.sqrt(Math.max(0.1, -Math.log(y * x * 1.7724538509055159))));
    for (int i = 0; i < 5; i++) {
      double step = (erfcx(x) - ratio(y, x)) / SLOPE;
      x += step / (1 - x * step);
    }
    return x;
  }

  /** Returns {@code y * exp(x * x)}, in two factors that do not overflow. */
  private static double ratio(double y, double x) {
    double half = 0.5 * x * x;
    double lost = 0.5 * Math.fma(x, x, -x * x);
    return y * Math.exp(half) * Math.exp(half) * (1 + 2 * lost);
  }

  static double normcdfinv(double p) {
    return -ROOT_TWO * erfcinv(2 * p);
  }
}
