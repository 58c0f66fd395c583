package gradus.vgpu.arithmetic;

/**
 * Powers and logarithms as doubles, some ten digits of them right: what single precision needs.
 *
 * <p>They are polynomials, so that C2 can put them into the code of a kernel as they are.
 */
final class FloatPowers {

  static final double LN2 = 0.6931471805599453;
  static final double LOG2_E = 1.4426950408889634;
  static final double LOG2_10 = 3.321928094887362;

  private static final int ROOT_HALF = 0x3f3504f3;

  private FloatPowers() {}

  /** Returns 2 to the power of x with a relative error below 2e-12; 0 or infinity as a float. */
  static double exp2(double x) {
    double bounded = Math.max(-200, Math.min(x, 200));
    double n = Math.rint(bounded);
    double t = bounded - n;
    double sum = 1.3259646250270451e-6;
    sum = sum * t + 1.5310081143138152e-5;
    sum = sum * t + 1.5403433746224196e-4;
    sum = sum * t + 1.3333450560384466e-3;
    sum = sum * t + 9.618129193942167e-3;
    sum = sum * t + 5.550410941215453e-2;
    sum = sum * t + 2.40226506956403e-1;
    sum = sum * t + 6.931471805459305e-1;
    sum = sum * t + 1.0000000000000135;
    return sum * Double.longBitsToDouble((long) n + 1023 << 52);
  }

  static double exp(double x) {
    return exp2(x * LOG2_E);
  }

  /** Returns the logarithm to base 2 with a relative error below 1e-13. */
  static double log2(float x) {
    if (x >= Float.MIN_NORMAL && x <= Float.MAX_VALUE) {
      return normalLog2(x, 0);
    }
    return x > 0 && x < 1 ? normalLog2(x * 0x1p30f, -30) : Math.log(x);
  }

  private static double normalLog2(float x, int exponent) {
    // Splits into 2^n and a mantissa between the roots of a half and of two.
    int bits = Float.floatToRawIntBits(x) - ROOT_HALF;
    int n = bits >> 23;
    double mantissa = Float.intBitsToFloat((bits & 0x7f_ffff) + ROOT_HALF);
    double s = (mantissa - 1) / (mantissa + 1);
    double z = s * s;
    double sum = 0.2829182131475607;
    sum = sum * z + 0.3199045202059964;
    sum = sum * z + 0.41220927877918095;
    sum = sum * z + 0.5770779421282697;
    sum = sum * z + 0.9617966941140629;
    sum = sum * z + 2.8853900817778495;
    return n + exponent + s * sum;
  }
}
