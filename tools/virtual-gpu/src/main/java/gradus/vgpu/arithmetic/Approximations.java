package gradus.vgpu.arithmetic;

/**
 * The approximate instructions (PTX ISA, "Floating Point Instructions"): they err less here than a
 * GPU may.
 *
 * <p>Programs must not count on their last bits, which differ between GPUs as well.
 */
public final class Approximations {

  private static final long UPPER_WORD = -1L << 32;

  private Approximations() {}

  /** Returns the reciprocal, {@code rcp.approx.f32}. */
  public static float rcp(float x) {
    return 1 / x;
  }

  /**
   * Returns the upper word of the reciprocal, {@code rcp.approx.ftz.f64}.
   *
   * <p>The lower word is 0, and subnormal numbers count as zero: a first guess for Newton's method.
   */
  public static double rcp(double x) {
    return upperWord(1 / flush(x));
  }

  /** Returns the upper word of the reciprocal of the square root, {@code rsqrt.approx.ftz.f64}. */
  public static double rsqrtFtz(double x) {
    return upperWord(1 / Math.sqrt(flush(x)));
  }

  private static double flush(double x) {
    return Math.abs(x) < Double.MIN_NORMAL ? x * 0 : x;
  }

  private static double upperWord(double x) {
    return flush(Double.longBitsToDouble(Double.doubleToLongBits(x) & UPPER_WORD));
  }

  /** Returns the square root, {@code sqrt.approx.f32}. */
  public static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }

  /** Returns the reciprocal of the square root, {@code rsqrt.approx.f32}. */
  public static float rsqrt(float x) {
    return (float) (1 / Math.sqrt(x));
  }

  /** Returns the reciprocal of the square root, {@code rsqrt.approx.f64}. */
  public static double rsqrt(double x) {
    return 1 / Math.sqrt(x);
  }

  /** Returns 2 to the power of x, {@code ex2.approx.f32}. */
  public static float ex2(float x) {
    return (float) FloatPowers.exp2(x);
  }

  /** Returns the logarithm to base 2, {@code lg2.approx.f32}. */
  public static float lg2(float x) {
    return (float) FloatPowers.log2(x);
  }

  /** Returns the sine, {@code sin.approx.f32}. */
  public static float sin(float x) {
    return (float) Math.sin(x);
  }

  /** Returns the cosine, {@code cos.approx.f32}. */
  public static float cos(float x) {
    return (float) Math.cos(x);
  }

  /** Returns the hyperbolic tangent, {@code tanh.approx.f32}. */
  public static float tanh(float x) {
    return FloatMath.tanhf(x);
  }

  /**
   * Divides, {@code div.approx.f32}, as a times the reciprocal of b.
   *
   * <p>For {@code |b|} above 2^126 that reciprocal is subnormal and flushed: the quotient is 0, or
   * NaN if a is infinite (PTX ISA, "Floating Point Instructions: div").
   */
  public static float div(float a, float b) {
    float size = Math.abs(b);
    return size > 0x1p126f && size <= Float.MAX_VALUE ? a * Math.copySign(0, b) : a / b;
  }

  /** Divides over the whole range of b, {@code div.full.f32}. */
  public static float divFull(float a, float b) {
    return a / b;
  }
}
