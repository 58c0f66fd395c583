package gradus.vgpu.arithmetic;

import java.math.BigDecimal;

/**
 * Double precision with directed rounding: {@code .rz} to zero, {@code .rm} down, {@code .rp} up.
 *
 * <p>Each result is the nearest double, corrected by the sign of what that misses. Down is up of
 * the negated operands, as in {@link RoundedFloats}.
 */
public final class RoundedDoubles {

  private static final double TINY = 0x1p-960; // below, an error term may be no double any more
  private static final double HUGE = 0x1p1000;
  private static final double SCALE = 0x1p600;

  private RoundedDoubles() {}

  private static double up(double near, double error) {
    return error > 0 ? Math.nextUp(near) : near;
  }

  private static double toZero(double near, double error) {
    return near > 0 && error < 0
        ? Math.nextDown(near)
        : near < 0 && error > 0 ? Math.nextUp(near) : near;
  }

  // Each of the following returns a number of the sign of: the exact result minus the nearest
  // double. Where that is infinite by overflow, infinities give the right sign by themselves.

  private static double sumError(double a, double b, double sum) {
    return Math.abs(a) < Math.abs(b) ? a - (sum - b) : b - (sum - a);
  }

  private static double productError(double a, double b, double product) {
    double error = Math.fma(a, b, -product);
    return Math.abs(product) < TINY ? tinyProductError(a, b, product) : error;
  }

  private static double tinyProductError(double a, double b, double product) {
    double small = Math.abs(a) < Math.abs(b) ? a : b;
    double large = Math.abs(a) < Math.abs(b) ? b : a;
    double scaled = small * SCALE * SCALE;
    double near = scaled * large;
    double difference = near - product * SCALE * SCALE;
    return difference != 0 ? difference : Math.fma(scaled, large, -near);
  }

  /** See Boldo and Muller, "Exact and approximated error of the FMA" (2011). */
  private static double fmaError(double a, double b, double c, double near) {
    double product = a * b;
    if (!isModerate(product) || !isModerate(c) || !isModerate(near)) {
      return exactFmaError(a, b, c, near);
    }
    double low = Math.fma(a, b, -product);
    double inner = c + low;
    double innerError = sumError(c, low, inner);
    double outer = product + inner;
    double outerError = sumError(product, inner, outer);
    return outer - near + outerError + innerError;
  }

  private static boolean isModerate(double value) {
    return Math.abs(value) > TINY && Math.abs(value) < HUGE;
  }

  private static double exactFmaError(double a, double b, double c, double near) {
    if (!isFinite(a) || !isFinite(b) || !isFinite(c)) {
      return 0;
    }
    if (!isFinite(near)) {
      return -near;
    }
    BigDecimal sum = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
    return sum.compareTo(new BigDecimal(near));
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  private static double quotientError(double a, double b, double quotient) {
    double rest =
        Math.abs(quotient) < TINY || Math.abs(a) < TINY
            ? exactRest(a, b, quotient)
            : Math.fma(-quotient, b, a);
    return b < 0 ? -rest : rest;
  }

  private static double exactRest(double a, double b, double quotient) {
    if (!isFinite(b) || b == 0) {
      return 0;
    }
    BigDecimal product = new BigDecimal(quotient).multiply(new BigDecimal(b));
    return new BigDecimal(a).compareTo(product);
  }

  private static double rootError(double a, double root) {
    // The scale keeps the square's lower half in range, for any a that is not large.
    return a < 1
        ? Math.fma(-(root * 0x1p100), root * 0x1p100, a * 0x1p200)
        : Math.fma(-root, root, a);
  }

  /** Returns the sum, {@code add.rz.f64}. */
  public static double addRz(double a, double b) {
    double sum = a + b;
    return toZero(sum, sumError(a, b, sum));
  }

  /** Returns the sum, {@code add.rm.f64}. */
  public static double addRm(double a, double b) {
    return -addRp(-a, -b);
  }

  /** Returns the sum, {@code add.rp.f64}. */
  public static double addRp(double a, double b) {
    double sum = a + b;
    return up(sum, sumError(a, b, sum));
  }

  /** Returns the difference, {@code sub.rz.f64}. */
  public static double subRz(double a, double b) {
    return addRz(a, -b);
  }

  /** Returns the difference, {@code sub.rm.f64}. */
  public static double subRm(double a, double b) {
    return addRm(a, -b);
  }

  /** Returns the difference, {@code sub.rp.f64}. */
  public static double subRp(double a, double b) {
    return addRp(a, -b);
  }

  /** Returns the product, {@code mul.rz.f64}. */
  public static double mulRz(double a, double b) {
    double product = a * b;
    return toZero(product, productError(a, b, product));
  }

  /** Returns the product, {@code mul.rm.f64}. */
  public static double mulRm(double a, double b) {
    return -mulRp(-a, b);
  }

  /** Returns the product, {@code mul.rp.f64}. */
  public static double mulRp(double a, double b) {
    double product = a * b;
    return up(product, productError(a, b, product));
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rz.f64}. */
  public static double fmaRz(double a, double b, double c) {
    double near = Math.fma(a, b, c);
    return toZero(near, fmaError(a, b, c, near));
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rm.f64}. */
  public static double fmaRm(double a, double b, double c) {
    return -fmaRp(-a, b, -c);
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rp.f64}. */
  public static double fmaRp(double a, double b, double c) {
    double near = Math.fma(a, b, c);
    return up(near, fmaError(a, b, c, near));
  }

  /** Returns the quotient, {@code div.rz.f64}. */
  public static double divRz(double a, double b) {
    double quotient = a / b;
    return toZero(quotient, quotientError(a, b, quotient));
  }

  /** Returns the quotient, {@code div.rm.f64}. */
  public static double divRm(double a, double b) {
    return -divRp(-a, b);
  }

  /** Returns the quotient, {@code div.rp.f64}. */
  public static double divRp(double a, double b) {
    double quotient = a / b;
    return up(quotient, quotientError(a, b, quotient));
  }

  /** Returns the reciprocal, {@code rcp.rz.f64}. */
  public static double rcpRz(double a) {
    return divRz(1, a);
  }

  /** Returns the reciprocal, {@code rcp.rm.f64}. */
  public static double rcpRm(double a) {
    return divRm(1, a);
  }

  /** Returns the reciprocal, {@code rcp.rp.f64}. */
  public static double rcpRp(double a) {
    return divRp(1, a);
  }

  /** Returns the square root, {@code sqrt.rz.f64}. */
  public static double sqrtRz(double a) {
    return sqrtRm(a);
  }

  /** Returns the square root, {@code sqrt.rm.f64}. */
  public static double sqrtRm(double a) {
    double root = Math.sqrt(a);
    return rootError(a, root) < 0 ? Math.nextDown(root) : root;
  }

  /** Returns the square root, {@code sqrt.rp.f64}. */
  public static double sqrtRp(double a) {
    double root = Math.sqrt(a);
    return up(root, rootError(a, root));
  }
}
