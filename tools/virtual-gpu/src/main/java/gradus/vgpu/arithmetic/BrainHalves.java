package gradus.vgpu.arithmetic;

/**
 * The format {@code .bf16}: the upper half of a float, low in an int.
 *
 * <p>Its arithmetic rounds once. It has the float's exponents, so a float that was rounded before
 * would not do; one that was rounded "to odd", with its last bit set if anything was lost, does.
 */
public final class BrainHalves {

  /** The one NaN that instructions return. */
  public static final int NAN = 0x7fff;

  private static final int SIGN = 0x8000;

  private BrainHalves() {}

  /** Widens, {@code cvt.f32.bf16}; exact. */
  public static float toFloat(int half) {
    return Float.intBitsToFloat(half << 16);
  }

  /** Rounds to the nearest, {@code cvt.rn.bf16.f32}. */
  public static int fromFloat(float x) {
    int bits = Float.floatToRawIntBits(x);
    return x != x ? NAN : bits + 0x7fff + (bits >> 16 & 1) >>> 16;
  }

  /** Rounds to zero, {@code cvt.rz.bf16.f32}. */
  public static int fromFloatRz(float x) {
    return x != x ? NAN : Float.floatToRawIntBits(x) >>> 16;
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rn.bf16}. */
  public static int fma(int a, int b, int c) {
    float x = toFloat(a);
    float y = toFloat(b);
    float z = toFloat(c);
    float toZero = RoundedFloats.fmaRz(x, y, z);
    boolean isExact = RoundedFloats.fmaRp(x, y, z) == RoundedFloats.fmaRm(x, y, z);
    int bits = Float.floatToRawIntBits(toZero);
    return isExact || toZero != toZero
        ? fromFloat(toZero)
        : fromFloat(Float.intBitsToFloat(bits | 1));
  }

  /** Returns the sum, {@code add.rn.bf16}. */
  public static int add(int a, int b) {
    // A float sum is exact where it is subnormal, and has bits enough elsewhere.
    return fromFloat(toFloat(a) + toFloat(b));
  }

  /** Returns the difference, {@code sub.rn.bf16}. */
  public static int sub(int a, int b) {
    return fromFloat(toFloat(a) - toFloat(b));
  }

  /** Returns the product, {@code mul.rn.bf16}. */
  public static int mul(int a, int b) {
    float toZero = RoundedFloats.mulRz(toFloat(a), toFloat(b));
    boolean isExact = toZero == (double) toFloat(a) * toFloat(b) || toZero != toZero;
    return fromFloat(Float.intBitsToFloat(Float.floatToRawIntBits(toZero) | (isExact ? 0 : 1)));
  }

  /** Changes the sign, {@code neg.bf16}. */
  public static int neg(int a) {
    return isNan(a) ? NAN : a ^ SIGN;
  }

  /** Drops the sign, {@code abs.bf16}. */
  public static int abs(int a) {
    return isNan(a) ? NAN : a & 0x7fff;
  }

  /** Replaces what is negative by 0, {@code .relu}; NaN stays NaN. */
  public static int relu(int a) {
    return isNan(a) ? NAN : (a & SIGN) != 0 ? 0 : a;
  }

  /** Returns the smaller number, {@code min.bf16}: -0 is less than +0, and a number beats NaN. */
  public static int min(int a, int b) {
    return fromFloat(Floats.min(toFloat(a), toFloat(b)));
  }

  /** Returns the larger number, {@code max.bf16}: +0 is more than -0, and a number beats NaN. */
  public static int max(int a, int b) {
    return fromFloat(Floats.max(toFloat(a), toFloat(b)));
  }

  /** Returns the smaller number, {@code min.NaN.bf16}: NaN if one of them is. */
  public static int minNan(int a, int b) {
    return fromFloat(Math.min(toFloat(a), toFloat(b)));
  }

  /** Returns the larger number, {@code max.NaN.bf16}: NaN if one of them is. */
  public static int maxNan(int a, int b) {
    return fromFloat(Math.max(toFloat(a), toFloat(b)));
  }

  /** Returns 2 to the power of x, {@code ex2.approx.ftz.bf16}. */
  public static int ex2(int x) {
    return fromFloat(Approximations.ex2(toFloat(x)));
  }

  /** Returns the hyperbolic tangent, {@code tanh.approx.bf16}. */
  public static int tanh(int x) {
    return fromFloat(Approximations.tanh(toFloat(x)));
  }

  private static boolean isNan(int half) {
    return (half & 0x7fff) > 0x7f80;
  }
}
