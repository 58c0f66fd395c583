package gradus.vgpu.arithmetic;

/**
 * Single precision with directed rounding: {@code .rz} to zero, {@code .rm} down, {@code .rp} up.
 *
 * <p>A double holds a sum, product or quotient of floats up to an error whose sign is computed
 * exactly, and which only matters where the double is a float by itself. Down is up of the negated
 * operands, which gets the zeros right too: {@code x + -x} is -0 when rounding down and else +0
 * (IEEE 754, 6.3).
 */
public final class RoundedFloats {

  private RoundedFloats() {}

  /** Rounds {@code value + error} up, where the error is less than half an ulp of the value. */
  private static float up(double value, double error) {
    float near = (float) value;
    return near < value || near == value && error > 0 ? Math.nextUp(near) : near;
  }

  private static float toZero(double value, double error) {
    return value < 0 ? up(value, error) : value > 0 ? -up(-value, -error) : (float) value;
  }

  /** Returns what the double sum of two numbers misses (Knuth's two-sum; no branches). */
  private static double sumError(double a, double b) {
    double sum = a + b;
    double rest = sum - a;
    return a - (sum - rest) + (b - rest);
  }

  /** Returns the sign of what a double quotient misses, as any number of that sign. */
  private static double quotientError(double a, double b, double quotient) {
    double rest = Math.fma(-quotient, b, a);
    return b < 0 ? -rest : rest;
  }

  /** Returns the sum, {@code add.rz.f32}. */
  public static float addRz(float a, float b) {
    return toZero((double) a + b, sumError(a, b));
  }

  /** Returns the sum, {@code add.rm.f32}. */
  public static float addRm(float a, float b) {
    return -addRp(-a, -b);
  }

  /** Returns the sum, {@code add.rp.f32}. */
  public static float addRp(float a, float b) {
    return up((double) a + b, sumError(a, b));
  }

  /** Returns the difference, {@code sub.rz.f32}. */
  public static float subRz(float a, float b) {
    return addRz(a, -b);
  }

  /** Returns the difference, {@code sub.rm.f32}. */
  public static float subRm(float a, float b) {
    return addRm(a, -b);
  }

  /** Returns the difference, {@code sub.rp.f32}. */
  public static float subRp(float a, float b) {
    return addRp(a, -b);
  }

  /** Returns the product, {@code mul.rz.f32}. */
  public static float mulRz(float a, float b) {
    return toZero((double) a * b, 0);
  }

  /** Returns the product, {@code mul.rm.f32}. */
  public static float mulRm(float a, float b) {
    return -mulRp(-a, b);
  }

  /** Returns the product, {@code mul.rp.f32}. */
  public static float mulRp(float a, float b) {
    return up((double) a * b, 0);
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rz.f32}. */
  public static float fmaRz(float a, float b, float c) {
    double product = (double) a * b;
    return toZero(product + c, sumError(product, c));
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rm.f32}. */
  public static float fmaRm(float a, float b, float c) {
    return -fmaRp(-a, b, -c);
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rp.f32}. */
  public static float fmaRp(float a, float b, float c) {
    double product = (double) a * b;
    return up(product + c, sumError(product, c));
  }

  /** Returns the quotient, {@code div.rz.f32}. */
  public static float divRz(float a, float b) {
    double quotient = (double) a / b;
    return toZero(quotient, quotientError(a, b, quotient));
  }

  /** Returns the quotient, {@code div.rm.f32}. */
  public static float divRm(float a, float b) {
    return -divRp(-a, b);
  }

  /** Returns the quotient, {@code div.rp.f32}. */
  public static float divRp(float a, float b) {
    double quotient = (double) a / b;
    return up(quotient, quotientError(a, b, quotient));
  }

  /** Returns the reciprocal, {@code rcp.rz.f32}. */
  public static float rcpRz(float a) {
    return divRz(1, a);
  }

  /** Returns the reciprocal, {@code rcp.rm.f32}. */
  public static float rcpRm(float a) {
    return divRm(1, a);
  }

  /** Returns the reciprocal, {@code rcp.rp.f32}. */
  public static float rcpRp(float a) {
    return divRp(1, a);
  }

  /** Returns the square root, {@code sqrt.rz.f32}. */
  public static float sqrtRz(float a) {
    return sqrtRm(a);
  }

  /** Returns the square root, {@code sqrt.rm.f32}. */
  public static float sqrtRm(float a) {
    double root = Math.sqrt(a);
    return -up(-root, Math.fma(root, root, -a));
  }

  /** Returns the square root, {@code sqrt.rp.f32}. */
  public static float sqrtRp(float a) {
    double root = Math.sqrt(a);
    return up(root, Math.fma(-root, root, a));
  }
}
