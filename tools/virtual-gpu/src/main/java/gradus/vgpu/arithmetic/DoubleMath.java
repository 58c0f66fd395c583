package gradus.vgpu.arithmetic;

/**
 * CUDA's double-precision functions under their C names.
 *
 * <p>They keep the error bounds that the CUDA C++ Programming Guide lists ("Mathematical
 * Functions"). Where Java's function of the same name does, that is it.
 */
public final class DoubleMath {

  private DoubleMath() {}

  public static double exp(double x) {
    return Math.exp(x);
  }

  public static double exp2(double x) {
    return DoublePowers.exp2(x);
  }

  public static double exp10(double x) {
    return DoublePowers.exp10(x);
  }

  public static double expm1(double x) {
    return Math.expm1(x);
  }

  public static double log(double x) {
    return Math.log(x);
  }

  public static double log2(double x) {
    return DoublePowers.log2(x);
  }

  public static double log10(double x) {
    return Math.log10(x);
  }

  public static double log1p(double x) {
    return Math.log1p(x);
  }

  public static double logb(double x) {
    double size = Math.abs(x);
    return size == 0 ? Double.NEGATIVE_INFINITY : size <= Double.MAX_VALUE ? ilogb(x) : size;
  }

  public static int ilogb(double x) {
    double size = Math.abs(x);
    if (size == Double.POSITIVE_INFINITY) {
      return Integer.MAX_VALUE;
    }
    if (!(size > 0)) {
      return Integer.MIN_VALUE;
    }
    boolean isSubnormal = size < Double.MIN_NORMAL;
    return isSubnormal ? Math.getExponent(size * 0x1p54) - 54 : Math.getExponent(size);
  }

  /** Returns x to the power of y; as C has it, 1 is not spoilt by NaN nor -1 by infinity. */
  public static double pow(double x, double y) {
    return x == 1 || x == -1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
  }

  public static double powi(double x, int n) {
    return Math.pow(x, n);
  }

  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  public static double rsqrt(double x) {
    return Roots.rsqrt(x);
  }

  public static double cbrt(double x) {
    return Math.cbrt(x);
  }

  public static double rcbrt(double x) {
    return Roots.rcbrt(x);
  }

  public static double hypot(double x, double y) {
    return Math.hypot(x, y);
  }

  public static double rhypot(double x, double y) {
    return Roots.rhypot(x, y);
  }

  public static double norm3d(double x, double y, double z) {
    return Roots.norm(x, y, z);
  }

  public static double rnorm3d(double x, double y, double z) {
    return Roots.rnorm(x, y, z);
  }

  public static double norm4d(double x, double y, double z, double w) {
    return Roots.norm(x, y, z, w);
  }

  public static double rnorm4d(double x, double y, double z, double w) {
    return Roots.rnorm(x, y, z, w);
  }

  public static double sin(double x) {
    return Math.sin(x);
  }

  public static double cos(double x) {
    return Math.cos(x);
  }

  public static double tan(double x) {
    return Math.tan(x);
  }

  public static double sinpi(double x) {
    return Turns.sinpi(x);
  }

  public static double cospi(double x) {
    return Turns.cospi(x);
  }

  public static double asin(double x) {
    return Math.asin(x);
  }

  public static double acos(double x) {
    return Math.acos(x);
  }

  public static double atan(double x) {
    return Math.atan(x);
  }

  public static double atan2(double y, double x) {
    return Math.atan2(y, x);
  }

  public static double sinh(double x) {
    return Math.sinh(x);
  }

  public static double cosh(double x) {
    return DoublePowers.cosh(x);
  }

  public static double tanh(double x) {
    return Hyperbolics.tanh(x);
  }

  public static double asinh(double x) {
    return Hyperbolics.asinh(x);
  }

  public static double acosh(double x) {
    return Hyperbolics.acosh(x);
  }

  public static double atanh(double x) {
    return Hyperbolics.atanh(x);
  }

  public static double erf(double x) {
    return ErrorFunctions.erf(x);
  }

  public static double erfc(double x) {
    return ErrorFunctions.erfc(x);
  }

  public static double erfcx(double x) {
    return ErrorFunctions.erfcx(x);
  }

  public static double erfinv(double x) {
    return ErrorFunctions.erfinv(x);
  }

  public static double erfcinv(double x) {
    return ErrorFunctions.erfcinv(x);
  }

  public static double normcdf(double x) {
    return ErrorFunctions.normcdf(x);
  }

  public static double normcdfinv(double x) {
    return ErrorFunctions.normcdfinv(x);
  }

  public static double tgamma(double x) {
    return GammaFunctions.tgamma(x);
  }

  public static double lgamma(double x) {
    return GammaFunctions.lgamma(x);
  }

  public static double j0(double x) {
    return BesselFunctions.j(0, x);
  }

  public static double j1(double x) {
    return BesselFunctions.j(1, x);
  }

  public static double jn(int n, double x) {
    return BesselFunctions.j(n, x);
  }

  public static double y0(double x) {
    return BesselFunctions.y(0, x);
  }

  public static double y1(double x) {
    return BesselFunctions.y(1, x);
  }

  public static double yn(int n, double x) {
    return BesselFunctions.y(n, x);
  }

  public static double cyl_bessel_i0(double x) {
    return BesselFunctions.i(0, x);
  }

  public static double cyl_bessel_i1(double x) {
    return BesselFunctions.i(1, x);
  }

  public static double fmod(double x, double y) {
    return x % y;
  }

  public static double remainder(double x, double y) {
    return Math.IEEEremainder(x, y);
  }

  public static double fma(double x, double y, double z) {
    return Math.fma(x, y, z);
  }

  public static double fdim(double x, double y) {
    return x <= y ? 0 : x - y;
  }

  public static double fmin(double x, double y) {
    return Doubles.min(x, y);
  }

  public static double fmax(double x, double y) {
    return Doubles.max(x, y);
  }

  public static double fabs(double x) {
    return Math.abs(x);
  }

  public static double copysign(double x, double y) {
    return Math.copySign(x, y);
  }

  public static double floor(double x) {
    return Math.floor(x);
  }

  public static double ceil(double x) {
    return Math.ceil(x);
  }

  public static double trunc(double x) {
    return Doubles.integralRzi(x);
  }

  public static double rint(double x) {
    return Math.rint(x);
  }

  public static double nearbyint(double x) {
    return Math.rint(x);
  }

  /** Rounds to the nearest integer, in a tie away from zero. */
  public static double round(double x) {
    double size = Math.abs(x);
    double floor = Math.floor(size);
    return Math.copySign(size - floor >= 0.5 ? floor + 1 : floor, x);
  }

  public static long llrint(double x) {
    return Conversions.f64ToS64(Math.rint(x));
  }

  public static long llround(double x) {
    return Conversions.f64ToS64(round(x));
  }

  public static double ldexp(double x, int n) {
    return Math.scalb(x, n);
  }

  public static double scalbn(double x, int n) {
    return Math.scalb(x, n);
  }

  /** Returns x as a number of a size from 0.5 to 1; {@link SecondResults} has the exponent. */
  public static double frexp(double x) {
    return Math.abs(x) <= Double.MAX_VALUE && x != 0 ? Math.scalb(x, -ilogb(x) - 1) : x;
  }

  /** Returns the fraction under x's sign; {@link SecondResults} has the integer. */
  public static double modf(double x) {
    double fraction = Double.isInfinite(x) ? 0 : x - Doubles.integralRzi(x);
    return Math.copySign(fraction, x);
  }

  public static double remquo(double x, double y) {
    return Math.IEEEremainder(x, y);
  }

  public static double nextafter(double x, double y) {
    return Math.nextAfter(x, y);
  }

  public static int isnand(double x) {
    return x != x ? 1 : 0;
  }

  public static int isinfd(double x) {
    return Doubles.isInfinite(x);
  }

  public static int isfinited(double x) {
    return Doubles.isFinite(x);
  }

  public static int signbitd(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 63);
  }
}
