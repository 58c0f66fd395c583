package gradus.vgpu.arithmetic;

/** What C functions with two results store through their last parameter, a pointer. */
public final class SecondResults {

  private SecondResults() {}

  /** Returns the exponent that {@code frexpf} stores. */
  public static int frexp(float x) {
    return frexp((double) x);
  }

  /** Returns the exponent that {@code frexp} stores. */
  public static int frexp(double x) {
    return Math.abs(x) <= Double.MAX_VALUE && x != 0 ? DoubleMath.ilogb(x) + 1 : 0;
  }

  /** Returns the integer that {@code modff} stores. */
  public static float modf(float x) {
    return Floats.integralRzi(x);
  }

  /** Returns the integer that {@code modf} stores. */
  public static double modf(double x) {
    return Doubles.integralRzi(x);
  }

  /** Returns the last three bits of the quotient, under its sign, that {@code remquof} stores. */
  public static int remquo(float x, float y) {
    return remquo((double) x, (double) y);
  }

  /** Returns the last three bits of the quotient, under its sign, that {@code remquo} stores. */
  public static int remquo(double x, double y) {
    double divisor = Math.abs(y);
    // Multiples of 8 drop out; where eight times the divisor is no number, there are none.
    double part = divisor < 0x1p1020 ? Math.abs(x) % (8 * divisor) : Math.abs(x);
    double rest = Math.IEEEremainder(part, divisor);
    int quotient = (int) Math.rint(part / divisor - rest / divisor) & 7;
    boolean isNegative = Math.copySign(1, x) != Math.copySign(1, y);
    return isNegative ? -quotient : quotient;
  }
}
