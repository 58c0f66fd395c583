package gradus.vgpu.arithmetic;

/**
 * CUDA's single-precision functions under their C names.
 *
 * <p>Nearly all are computed as doubles and rounded, so that they err by hardly more than half an
 * ulp: less than CUDA's own, whose bounds the CUDA C++ Programming Guide lists ("Mathematical
 * Functions").
 */
public final class FloatMath {

  private static final double LOG10_2 = 0.30102999566398120;

  private FloatMath() {}

  public static float expf(float x) {
    return (float) FloatPowers.exp(x);
  }

  public static float exp2f(float x) {
    return (float) FloatPowers.exp2(x);
  }

  public static float exp10f(float x) {
    return (float) FloatPowers.exp2(x * FloatPowers.LOG2_10);
  }

  public static float expm1f(float x) {
    return (float) Math.expm1(x);
  }

  public static float logf(float x) {
    return (float) (FloatPowers.log2(x) * FloatPowers.LN2);
  }

  public static float log2f(float x) {
    return (float) FloatPowers.log2(x);
  }

  public static float log10f(float x) {
    return (float) (FloatPowers.log2(x) * LOG10_2);
  }

  public static float log1pf(float x) {
    return (float) Math.log1p(x);
  }

  public static float logbf(float x) {
    return (float) DoubleMath.logb(x);
  }

  public static int ilogbf(float x) {
    return DoubleMath.ilogb(x);
  }

  public static float powf(float x, float y) {
    return (float) DoubleMath.pow(x, y);
  }

  public static float powif(float x, int n) {
    return (float) Math.pow(x, n);
  }

  public static float sqrtf(float x) {
    return (float) Math.sqrt(x);
  }

  public static float rsqrtf(float x) {
    return (float) (1 / Math.sqrt(x));
  }

  public static float cbrtf(float x) {
    return (float) Math.cbrt(x);
  }

  public static float rcbrtf(float x) {
    return (float) (1 / Math.cbrt(x));
  }

  public static float hypotf(float x, float y) {
    double root = Math.sqrt((double) x * x + (double) y * y);
    return Float.isInfinite(x) || Float.isInfinite(y) ? Float.POSITIVE_INFINITY : (float) root;
  }

  public static float rhypotf(float x, float y) {
    return (float) (1 / Math.hypot(x, y));
  }

  public static float norm3df(float x, float y, float z) {
    return (float) Math.hypot(Math.hypot(x, y), z);
  }

  public static float rnorm3df(float x, float y, float z) {
    return (float) (1 / Math.hypot(Math.hypot(x, y), z));
  }

  public static float norm4df(float x, float y, float z, float w) {
    return (float) Math.hypot(Math.hypot(x, y), Math.hypot(z, w));
  }

  public static float rnorm4df(float x, float y, float z, float w) {
    return (float) (1 / Math.hypot(Math.hypot(x, y), Math.hypot(z, w)));
  }

  public static float sinf(float x) {
    return (float) Math.sin(x);
  }

  public static float cosf(float x) {
    return (float) Math.cos(x);
  }

  public static float tanf(float x) {
    return (float) Math.tan(x);
  }

  public static float sinpif(float x) {
    return (float) DoubleMath.sinpi(x);
  }

  public static float cospif(float x) {
    return (float) DoubleMath.cospi(x);
  }

  public static float asinf(float x) {
    return (float) Math.asin(x);
  }

  public static float acosf(float x) {
    return (float) Math.acos(x);
  }

  public static float atanf(float x) {
    return (float) Math.atan(x);
  }

  public static float atan2f(float y, float x) {
    return (float) Math.atan2(y, x);
  }

  public static float sinhf(float x) {
    return (float) Math.sinh(x);
  }

  public static float coshf(float x) {
    return (float) Math.cosh(x);
  }

  public static float tanhf(float x) {
    double size = Math.abs((double) x);
    double z = size * size;
    double result =
        size < 0.1
            ? size - size * z * (1 / 3.0 - z * (2 / 15.0 - z * (17 / 315.0)))
            : 1 - 2 / (FloatPowers.exp(2 * size) + 1);
    return (float) Math.copySign(result, x);
  }

  public static float asinhf(float x) {
    return (float) DoubleMath.asinh(x);
  }

  public static float acoshf(float x) {
    return (float) DoubleMath.acosh(x);
  }

  public static float atanhf(float x) {
    return (float) DoubleMath.atanh(x);
  }

  public static float erff(float x) {
    return (float) ErrorFunctions.erf(x);
  }

  public static float erfcf(float x) {
    return (float) ErrorFunctions.erfc(x);
  }

  public static float erfcxf(float x) {
    return (float) ErrorFunctions.erfcx(x);
  }

  public static float erfinvf(float x) {
    return (float) ErrorFunctions.erfinv(x);
  }

  public static float erfcinvf(float x) {
    return (float) ErrorFunctions.erfcinv(x);
  }

  public static float normcdff(float x) {
    return (float) ErrorFunctions.normcdf(x);
  }

  public static float normcdfinvf(float x) {
    return (float) ErrorFunctions.normcdfinv(x);
  }

  public static float tgammaf(float x) {
    return (float) GammaFunctions.tgamma(x);
  }

  public static float lgammaf(float x) {
    return (float) GammaFunctions.lgamma(x);
  }

  public static float j0f(float x) {
    return (float) BesselFunctions.j(0, x);
  }

  public static float j1f(float x) {
    return (float) BesselFunctions.j(1, x);
  }

  public static float jnf(int n, float x) {
    return (float) BesselFunctions.j(n, x);
  }

  public static float y0f(float x) {
    return (float) BesselFunctions.y(0, x);
  }

  public static float y1f(float x) {
    return (float) BesselFunctions.y(1, x);
  }

  public static float ynf(int n, float x) {
    return (float) BesselFunctions.y(n, x);
  }

  public static float cyl_bessel_i0f(float x) {
    return (float) BesselFunctions.i(0, x);
  }

  public static float cyl_bessel_i1f(float x) {
    return (float) BesselFunctions.i(1, x);
  }

  public static float fmodf(float x, float y) {
    return x % y;
  }

  public static float remainderf(float x, float y) {
    return (float) Math.IEEEremainder(x, y);
  }

  public static float fmaf(float x, float y, float z) {
    return Math.fma(x, y, z);
  }

  public static float fdimf(float x, float y) {
    return x <= y ? 0 : x - y;
  }

  public static float fminf(float x, float y) {
    return Floats.min(x, y);
  }

  public static float fmaxf(float x, float y) {
    return Floats.max(x, y);
  }

  public static float fabsf(float x) {
    return Math.abs(x);
  }

  public static float copysignf(float x, float y) {
    return Math.copySign(x, y);
  }

  public static float saturatef(float x) {
    return Floats.saturate(x);
  }

  public static float floorf(float x) {
    return (float) Math.floor(x);
  }

  public static float ceilf(float x) {
    return (float) Math.ceil(x);
  }

  public static float truncf(float x) {
    return Floats.integralRzi(x);
  }

  public static float rintf(float x) {
    return (float) Math.rint(x);
  }

  public static float nearbyintf(float x) {
    return (float) Math.rint(x);
  }

  public static float roundf(float x) {
    return (float) DoubleMath.round(x);
  }

  public static long llrintf(float x) {
    return Conversions.f32ToS64((float) Math.rint(x));
  }

  public static long llroundf(float x) {
    return Conversions.f32ToS64(roundf(x));
  }

  public static float ldexpf(float x, int n) {
    return Math.scalb(x, n);
  }

  public static float scalbnf(float x, int n) {
    return Math.scalb(x, n);
  }

  public static float frexpf(float x) {
    return (float) DoubleMath.frexp(x);
  }

  public static float modff(float x) {
    return (float) DoubleMath.modf(x);
  }

  public static float remquof(float x, float y) {
    return (float) Math.IEEEremainder(x, y);
  }

  public static float nextafterf(float x, float y) {
    return Math.nextAfter(x, y);
  }

  public static int isnanf(float x) {
    return x != x ? 1 : 0;
  }

  public static int isinff(float x) {
    return Floats.isInfinite(x);
  }

  public static int finitef(float x) {
    return Floats.isFinite(x);
  }

  public static int signbitf(float x) {
    return Float.floatToRawIntBits(x) >>> 31;
  }
}
