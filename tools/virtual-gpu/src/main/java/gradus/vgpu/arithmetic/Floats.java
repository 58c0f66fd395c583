package gradus.vgpu.arithmetic;

/**
 * Single-precision operations that are not one JVM instruction (PTX ISA, "Floating Point
 * Instructions" and "Comparison and Selection Instructions").
 */
public final class Floats {

  private Floats() {}

  /** Replaces a subnormal number by a zero of its sign, {@code .ftz}. */
  public static float flush(float x) {
    return Math.abs(x) < Float.MIN_NORMAL ? x * 0 : x;
  }

  /** Clamps to 0 … 1, {@code .sat}; NaN gives 0. */
  public static float saturate(float x) {
    return x > 0 ? x < 1 ? x : 1 : 0;
  }

  /** Returns the smaller number, {@code min.f32}: -0 is less than +0, and a number beats NaN. */
  public static float min(float a, float b) {
    return a != a ? b : b != b ? a : Math.min(a, b);
  }

  /** Returns the larger number, {@code max.f32}: +0 is more than -0, and a number beats NaN. */
  public static float max(float a, float b) {
    return a != a ? b : b != b ? a : Math.max(a, b);
  }

  /** Returns the smaller number, {@code min.NaN.f32}: NaN if one of them is. */
  public static float minNan(float a, float b) {
    return Math.min(a, b);
  }

  /** Returns the larger number, {@code max.NaN.f32}: NaN if one of them is. */
  public static float maxNan(float a, float b) {
    return Math.max(a, b);
  }

  /** Returns the smaller size under the product's sign, {@code min.xorsign.abs.f32}. */
  public static float minXorsign(float a, float b) {
    return withSignOf(a, b, min(Math.abs(a), Math.abs(b)));
  }

  /** Returns the larger size under the product's sign, {@code max.xorsign.abs.f32}. */
  public static float maxXorsign(float a, float b) {
    return withSignOf(a, b, max(Math.abs(a), Math.abs(b)));
  }

  /** Returns the smaller size under the product's sign, {@code min.NaN.xorsign.abs.f32}. */
  public static float minNanXorsign(float a, float b) {
    return withSignOf(a, b, minNan(Math.abs(a), Math.abs(b)));
  }

  /** Returns the larger size under the product's sign, {@code max.NaN.xorsign.abs.f32}. */
  public static float maxNanXorsign(float a, float b) {
    return withSignOf(a, b, maxNan(Math.abs(a), Math.abs(b)));
  }

  private static float withSignOf(float a, float b, float size) {
    int sign = (Float.floatToRawIntBits(a) ^ Float.floatToRawIntBits(b)) & Integer.MIN_VALUE;
    return Float.intBitsToFloat(Float.floatToRawIntBits(size) | sign);
  }

  /** Returns b's size under a's sign, {@code copysign.f32}: the order of PTX, not of C. */
  public static float copySign(float a, float b) {
    return Math.copySign(b, a);
  }

  /** Returns 1 if x is neither infinite nor NaN, {@code testp.finite}. */
  public static int isFinite(float x) {
    return Math.abs(x) <= Float.MAX_VALUE ? 1 : 0;
  }

  /** Returns 1 if x is infinite, {@code testp.infinite}. */
  public static int isInfinite(float x) {
    return Math.abs(x) > Float.MAX_VALUE ? 1 : 0;
  }

  /** Returns 1 if x is not NaN, {@code testp.number}. */
  public static int isNumber(float x) {
    return x == x ? 1 : 0;
  }

  /** Returns 1 if x is NaN, {@code testp.notanumber}. */
  public static int isNotANumber(float x) {
    return x != x ? 1 : 0;
  }

  /**
   * Returns 1 if x is a normal number or zero, {@code testp.normal} (PTX ISA, "Floating Point
   * Instructions: testp").
   */
  public static int isNormal(float x) {
    return isFinite(x) & (isSubnormal(x) ^ 1);
  }

  /** Returns 1 if x is subnormal, {@code testp.subnormal}. */
  public static int isSubnormal(float x) {
    return x != 0 && Math.abs(x) < Float.MIN_NORMAL ? 1 : 0;
  }

  /** Returns 1 if a equals b, {@code setp.eq}; never with NaN. */
  public static int eq(float a, float b) {
    return a == b ? 1 : 0;
  }

  /** Returns 1 if a differs from b, {@code setp.ne}; never with NaN. */
  public static int ne(float a, float b) {
    return a < b || a > b ? 1 : 0;
  }

  /** Returns 1 if a is less than b, {@code setp.lt}; never with NaN. */
  public static int lt(float a, float b) {
    return a < b ? 1 : 0;
  }

  /** Returns 1 if a is at most b, {@code setp.le}; never with NaN. */
  public static int le(float a, float b) {
    return a <= b ? 1 : 0;
  }

  /** Returns 1 if a is more than b, {@code setp.gt}; never with NaN. */
  public static int gt(float a, float b) {
    return a > b ? 1 : 0;
  }

  /** Returns 1 if a is at least b, {@code setp.ge}; never with NaN. */
  public static int ge(float a, float b) {
    return a >= b ? 1 : 0;
  }

  /** Returns 1 if a equals b or one is NaN, {@code setp.equ}. */
  public static int equ(float a, float b) {
    return !(a < b || a > b) ? 1 : 0;
  }

  /** Returns 1 if a differs from b or one is NaN, {@code setp.neu}. */
  public static int neu(float a, float b) {
    return a != b ? 1 : 0;
  }

  /** Returns 1 if a is less than b or one is NaN, {@code setp.ltu}. */
  public static int ltu(float a, float b) {
    return !(a >= b) ? 1 : 0;
  }

  /** Returns 1 if a is at most b or one is NaN, {@code setp.leu}. */
  public static int leu(float a, float b) {
    return !(a > b) ? 1 : 0;
  }

  /** Returns 1 if a is more than b or one is NaN, {@code setp.gtu}. */
  public static int gtu(float a, float b) {
    return !(a <= b) ? 1 : 0;
  }

  /** Returns 1 if a is at least b or one is NaN, {@code setp.geu}. */
  public static int geu(float a, float b) {
    return !(a < b) ? 1 : 0;
  }

  /** Returns 1 if neither is NaN, {@code setp.num}. */
  public static int num(float a, float b) {
    return a == a && b == b ? 1 : 0;
  }

  /** Returns 1 if one of them is NaN, {@code setp.nan}. */
  public static int nan(float a, float b) {
    return a != a || b != b ? 1 : 0;
  }

  /** Rounds to the nearest integer, in a tie to the even one, {@code .rni}. */
  public static float integralRni(float x) {
    return (float) Math.rint(x);
  }

  /** Rounds down to an integer, {@code .rmi}. */
  public static float integralRmi(float x) {
    return (float) Math.floor(x);
  }

  /** Rounds up to an integer, {@code .rpi}. */
  public static float integralRpi(float x) {
    return (float) Math.ceil(x);
  }

  /** Drops the fraction, {@code .rzi}. */
  public static float integralRzi(float x) {
    return (float) (x < 0 ? Math.ceil(x) : Math.floor(x));
  }
}
