package gradus.vgpu.arithmetic;

/** The gamma function and its logarithm in double precision. */
final class GammaFunctions {

  // Chebyshev coefficients, computed from the functions at 60 digits:
  // gamma(1 + t) for t from 0 to 1;
  private static final double[] GAMMA = {
    0.9417855977954946, 0.004415381324841007, 0.05685043681599363, -0.00421983539641856,
    0.0013268081812124603, -0.00018930245297988805, 3.606925327441245e-5, -6.056761904460864e-6,
    1.0558295463022833e-6, -1.811967365542384e-7, 3.117724964715322e-8, -5.354219639019687e-9,
    9.193275519859589e-10, -1.5779412802883398e-10, 2.7079806229349544e-11, -4.64681865382573e-12,
    7.97335019200742e-13, -1.368078209830916e-13, 2.3473194865638007e-14, -4.027432614949067e-15,
    6.910051747372101e-16, -1.185584500221993e-16, 2.034148542496374e-17, -3.490054341717406e-18
  };

  // lgamma(1 + t) / (t * (t - 1)) for t from -0.5 to 0.5, which divides out the zeros at 1 and 2;
  private static final double[] NEAR_ONE = {
    0.5992017652562684, -0.13523864407505012, 0.022912123058847742, -0.0045425014892086875,
    0.0009737657453887527, -0.0002183918976031625, 5.042759968846042e-5, -1.188348476697295e-5,
    2.843082441768888e-6, -6.882434580587778e-7, 1.681901981132224e-7, -4.142337251877978e-8,
    1.0269232482208628e-8, -2.5601340515332235e-9, 6.413436775129348e-10, -1.6134553928150004e-10,
    4.074210753908471e-11, -1.0322133272009862e-11, 2.6229060193036037e-12, -6.682732659532457e-13,
    1.7067615710175653e-13, -4.368612159379254e-14, 1.1204253833781605e-14, -2.8788468114442426e-15,
    7.40945781329903e-16, -1.9099853682358576e-16, 4.930593074707631e-17, -1.2745267653723452e-17,
    3.2986728995664887e-18, -8.547397118448763e-19
  };

  // the same for t from 0.5 to 2.
  private static final double[] NEAR_TWO = {
    0.40708363489205956, -0.06727175204439809, 0.007627939369125424, -0.000985676158621646,
    0.00013667476108127202, -1.9791931854188872e-5, 2.95029866655462e-6, -4.4888253938032005e-7,
    6.933652838857692e-8, -1.0834539671028884e-8, 1.7084869905069902e-9, -2.7139678244550886e-10,
    4.3374125408079905e-11, -6.967374928802958e-12, 1.1240777117826463e-12, -1.820362991303608e-13,
    2.957677869953836e-14, -4.819585241589139e-15, 7.874046155877505e-16, -1.2894414389126011e-16,
    2.1160408514301974e-17, -3.479225253493602e-18, 5.730673760952479e-19
  };

  // Stirling's series in 1 / x, odd powers: B(2k) / (2k * (2k - 1)).
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };
  private static final double ROOT_TWO_PI = 2.5066282746310007;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final int LARGE = 10;

  private GammaFunctions() {}

  private static double stirling(double x) {
    double z = 1 / (x * x);
    double sum = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      sum = sum * z + STIRLING[k];
    }
    return sum / x;
  }

  static double tgamma(double x) {
    if (x == 0) {
      return 1 / x;
    }
    if (x != x || x == Double.NEGATIVE_INFINITY || x < 0 && x == Math.rint(x)) {
      return Double.NaN;
    }
    if (x > 0) {
      return x > 172 ? Double.POSITIVE_INFINITY : positive(x);
    }
    // Reflection: gamma(x) gamma(-x) = -pi / (x sin(pi x)).
    double numerator = -Math.PI / (x * DoubleMath.sinpi(x));
    if (x > -LARGE) {
      return numerator / positive(-x);
    }
    double power = halfPower(-x);
    return x < -190 ? 0 * numerator : numerator / rest(-x) / power / power;
  }

  private static double positive(double x) {
    if (x >= LARGE) {
      double power = halfPower(x);
      return rest(x) * power * power;
    }
    if (x < 1) {
      return Chebyshev.sum(GAMMA, 2 * x - 1) / x;
    }
    double product = 1;
    double t = x - 1;
    for (; t > 1; t--) {
      product *= t;
    }
    return product * Chebyshev.sum(GAMMA, 2 * t - 1);
  }

  // Stirling: gamma(x) = sqrt(2 pi) exp(-x) exp(series) x^(x - 0.5), the power in two halves.

  private static double halfPower(double x) {
    return Math.pow(x, 0.5 * x - 0.25);
  }

  private static double rest(double x) {
    return ROOT_TWO_PI * Math.exp(-x) * Math.exp(stirling(x));
  }

  static double lgamma(double x) {
    if (x <= 0) {
      return negative(x);
    }
    if (x < 0.5) {
      return logOnePlus(x) - Math.log(x);
    }
    if (x < 3) {
      return logOnePlus(x - 1);
    }
    if (x < LARGE) {
      double product = 1;
      double t = x - 1;
      for (; t > 2; t--) {
        product *= t;
      }
      return Math.log(product) + logOnePlus(t);
    }
    return x > 1e306 && x * (Math.log(x) - 1) == Double.POSITIVE_INFINITY
        ? Double.POSITIVE_INFINITY
        : (x - 0.5) * (Math.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5 + stirling(x));
  }

  private static double negative(double x) {
    if (x == Math.rint(x)) {
      return Double.POSITIVE_INFINITY;
    }
    double sine = Math.abs(x * DoubleMath.sinpi(x));
    return x > -1e-17 ? -Math.log(-x) : Math.log(Math.PI / sine) - lgamma(-x);
  }

  /** Returns the logarithm of {@code gamma(1 + t)} for t from -0.5 to 2. */
  private static double logOnePlus(double t) {
    double ratio =
        t < 0.5 ? Chebyshev.sum(NEAR_ONE, 2 * t) : Chebyshev.sum(NEAR_TWO, (t - 1.25) / 0.75);
    return t * (t - 1) * ratio;
  }
}
