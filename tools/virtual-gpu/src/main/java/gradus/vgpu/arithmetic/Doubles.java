package gradus.vgpu.arithmetic;

/**
 * Double-precision operations that are not one JVM instruction (PTX ISA, "Floating Point
 * Instructions" and "Comparison and Selection Instructions").
 */
public final class Doubles {

  private Doubles() {}

  /** Clamps to 0 … 1, {@code .sat}; NaN gives 0. */
  public static double saturate(double x) {
    return x > 0 ? x < 1 ? x : 1 : 0;
  }

  /** Returns the smaller number, {@code min.f64}: -0 is less than +0, and a number beats NaN. */
  public static double min(double a, double b) {
    return a != a ? b : b != b ? a : Math.min(a, b);
  }

  /** Returns the larger number, {@code max.f64}: +0 is more than -0, and a number beats NaN. */
  public static double max(double a, double b) {
    return a != a ? b : b != b ? a : Math.max(a, b);
  }

  /** Returns b's size under a's sign, {@code copysign.f64}: the order of PTX, not of C. */
  public static double copySign(double a, double b) {
    return Math.copySign(b, a);
  }

  /** Returns 1 if x is neither infinite nor NaN, {@code testp.finite}. */
  public static int isFinite(double x) {
    return Math.abs(x) <= Double.MAX_VALUE ? 1 : 0;
  }

  /** Returns 1 if x is infinite, {@code testp.infinite}. */
  public static int isInfinite(double x) {
    return Math.abs(x) > Double.MAX_VALUE ? 1 : 0;
  }

  /** Returns 1 if x is not NaN, {@code testp.number}. */
  public static int isNumber(double x) {
    return x == x ? 1 : 0;
  }

  /** Returns 1 if x is NaN, {@code testp.notanumber}. */
  public static int isNotANumber(double x) {
    return x != x ? 1 : 0;
  }

  /**
   * Returns 1 if x is a normal number or zero, {@code testp.normal} (PTX ISA, "Floating Point
   * Instructions: testp").
   */
  public static int isNormal(double x) {
    return isFinite(x) & (isSubnormal(x) ^ 1);
  }

  /** Returns 1 if x is subnormal, {@code testp.subnormal}. */
  public static int isSubnormal(double x) {
    return x != 0 && Math.abs(x) < Double.MIN_NORMAL ? 1 : 0;
  }

  /** Returns 1 if a equals b, {@code setp.eq}; never with NaN. */
  public static int eq(double a, double b) {
    return a == b ? 1 : 0;
  }

  /** Returns 1 if a differs from b, {@code setp.ne}; never with NaN. */
  public static int ne(double a, double b) {
    return a < b || a > b ? 1 : 0;
  }

  /** Returns 1 if a is less than b, {@code setp.lt}; never with NaN. */
  public static int lt(double a, double b) {
    return a < b ? 1 : 0;
  }

  /** Returns 1 if a is at most b, {@code setp.le}; never with NaN. */
  public static int le(double a, double b) {
    return a <= b ? 1 : 0;
  }

  /** Returns 1 if a is more than b, {@code setp.gt}; never with NaN. */
  public static int gt(double a, double b) {
    return a > b ? 1 : 0;
  }

  /** Returns 1 if a is at least b, {@code setp.ge}; never with NaN. */
  public static int ge(double a, double b) {
    return a >= b ? 1 : 0;
  }

  /** Returns 1 if a equals b or one is NaN, {@code setp.equ}. */
  public static int equ(double a, double b) {
    return !(a < b || a > b) ? 1 : 0;
  }

  /** Returns 1 if a differs from b or one is NaN, {@code setp.neu}. */
  public static int neu(double a, double b) {
    return a != b ? 1 : 0;
  }

  /** Returns 1 if a is less than b or one is NaN, {@code setp.ltu}. */
  public static int ltu(double a, double b) {
    return !(a >= b) ? 1 : 0;
  }

  /** Returns 1 if a is at most b or one is NaN, {@code setp.leu}. */
  public static int leu(double a, double b) {
    return !(a > b) ? 1 : 0;
  }

  /** Returns 1 if a is more than b or one is NaN, {@code setp.gtu}. */
  public static int gtu(double a, double b) {
    return !(a <= b) ? 1 : 0;
  }

  /** Returns 1 if a is at least b or one is NaN, {@code setp.geu}. */
  public static int geu(double a, double b) {
    return !(a < b) ? 1 : 0;
  }

  /** Returns 1 if neither is NaN, {@code setp.num}. */
  public static int num(double a, double b) {
    return a == a && b == b ? 1 : 0;
  }

  /** Returns 1 if one of them is NaN, {@code setp.nan}. */
  public static int nan(double a, double b) {
    return a != a || b != b ? 1 : 0;
  }

  /** Rounds to the nearest integer, in a tie to the even one, {@code .rni}. */
  public static double integralRni(double x) {
    return Math.rint(x);
  }

  /** Rounds down to an integer, {@code .rmi}. */
  public static double integralRmi(double x) {
    return Math.floor(x);
  }

  /** Rounds up to an integer, {@code .rpi}. */
  public static double integralRpi(double x) {
    return Math.ceil(x);
  }

  /** Drops the fraction, {@code .rzi}. */
  public static double integralRzi(double x) {
    return (x < 0 ? Math.ceil(x) : Math.floor(x));
  }
}
