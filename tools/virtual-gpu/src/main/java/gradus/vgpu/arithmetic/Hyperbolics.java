package gradus.vgpu.arithmetic;

/** Hyperbolic functions in double precision that Java has not, or not exact enough. */
final class Hyperbolics {

  private static final double LARGE = 0x1p28; // from here on, x * x + 1 is x * x

  // Chebyshev coefficients of tanh(x) / x - 1 for x * x from 0 to 1, computed at 60 digits.
  private static final double[] TANH = {
    -0.12914378321817355,
    -0.11836106330053496,
    0.0098694426480064,
    -0.0008357986623445826,
    7.090432119894358e-5,
    -6.016424318120704e-6,
    5.10524190800644e-7,
    -4.3320729077584086e-8,
    3.675999055344531e-9,
    -3.1192849612492013e-10,
    2.646882819971896e-11,
    -2.2460239307504142e-12,
    1.9058733768288197e-13,
    -1.617237144643229e-14,
    1.372313614229429e-15,
    -1.1644826870554193e-16,
    9.881268497166973e-18,
    -8.384793367774487e-19
  };

  private Hyperbolics() {}

  static double tanh(double x) {
    double size = Math.abs(x);
    double result =
        size < 1
            ? size + size * Chebyshev.sum(TANH, 2 * x * x - 1)
            : 1 - 2 / (Math.exp(2 * size) + 1);
    return Math.copySign(result, x);
  }

  static double asinh(double x) {
    double size = Math.abs(x);
    double square = size * size;
    double result =
        size > LARGE
            ? Math.log(size) + FloatPowers.LN2
            : Math.log1p(size + square / (1 + Math.sqrt(square + 1)));
    return Math.copySign(result, x);
  }

  static double acosh(double x) {
    double t = x < 1 ? Double.NaN : x - 1;
    return x > LARGE ? Math.log(x) + FloatPowers.LN2 : Math.log1p(t + Math.sqrt(t * (t + 2)));
  }

  static double atanh(double x) {
    double size = Math.abs(x);
    double twice = 2 * size;
    double ratio = size < 0.5 ? twice + twice * size / (1 - size) : twice / (1 - size);
    return Math.copySign(0.5 * Math.log1p(ratio), x);
  }
}
