package gradus.vgpu.arithmetic;

/**
 * Half precision, {@code .f16}: 1 bit of sign, 5 of exponent, 10 of fraction, low in an int.
 *
 * <p>A float has more than twice the bits of a half plus two, so that its sums and products,
 * rounded once more, are those of halves; a double holds every {@code a * b + c} that does not
 * overflow. A NaN is always {@link #NAN}.
 */
public final class Halves {

  /** The one NaN that instructions return. */
  public static final int NAN = 0x7fff;

  private static final int SIGN = 0x8000;
  private static final int INFINITY = 0x7c00;

  private Halves() {}

  /** Widens, {@code cvt.f32.f16}; exact. */
  public static float toFloat(int half) {
    int exponent = half & INFINITY;
    if (exponent == 0 || exponent == INFINITY) {
      return unusual(half);
    }
    return Float.intBitsToFloat((half & SIGN) << 16 | ((half & 0x7fff) << 13) + (112 << 23));
  }

  private static float unusual(int half) {
    int fraction = half & 0x3ff;
    boolean isSmall = (half & INFINITY) == 0;
    float size =
        isSmall ? fraction * 0x1p-24f : fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    return (half & SIGN) == 0 ? size : -size;
  }

  /** Rounds to the nearest half, {@code cvt.rn.f16.f32}. */
  public static int fromFloat(float x) {
    int sign = Float.floatToRawIntBits(x) >>> 16 & SIGN;
    float size = Math.abs(x);
    if (size >= 0x1p-14f) {
      int bits = Float.floatToRawIntBits(size) - (112 << 23);
      // Adds half of the last place, or a little less if what stays is even.
      return sign | Math.min(bits + 0xfff + (bits >> 13 & 1) >> 13, INFINITY);
    }
    // The last place of 0.5f is that of subnormal halves: the sum is rounded as they are.
    return size < 1 ? sign | Float.floatToRawIntBits(size + 0.5f) - 0x3f00_0000 : NAN;
  }

  /** Rounds to the nearest half, {@code cvt.rn.f16.f64}. */
  public static int fromDouble(double x) {
    int sign = (int) (Double.doubleToRawLongBits(x) >>> 48) & SIGN;
    double size = Math.abs(x);
    if (size >= 0x1p-14) {
      long bits = Double.doubleToRawLongBits(size) - (1008L << 52);
      return sign | (int) Math.min(bits + (1L << 41) - 1 + (bits >> 42 & 1) >> 42, INFINITY);
    }
    long raised = Double.doubleToRawLongBits(size + 0x1p28);
    return size < 1 ? sign | (int) (raised - Double.doubleToRawLongBits(0x1p28)) : NAN;
  }

  /** Rounds to zero, {@code cvt.rz.f16.f64}. */
  public static int fromDoubleRz(double x) {
    return x < 0 ? fromDoubleRp(x) : fromDoubleRm(x);
  }

  /** Rounds down, {@code cvt.rm.f16.f64}. */
  public static int fromDoubleRm(double x) {
    return x != x ? NAN : fromDoubleRp(-x) ^ SIGN;
  }

  /** Rounds up, {@code cvt.rp.f16.f64}. */
  public static int fromDoubleRp(double x) {
    int near = fromDouble(x);
    return toFloat(near) >= x || x != x ? near : (near & SIGN) == 0 ? near + 1 : near - 1;
  }

  /** Rounds to zero, {@code cvt.rz.f16.f32}. */
  public static int fromFloatRz(float x) {
    return fromDoubleRz(x);
  }

  /** Rounds down, {@code cvt.rm.f16.f32}. */
  public static int fromFloatRm(float x) {
    return fromDoubleRm(x);
  }

  /** Rounds up, {@code cvt.rp.f16.f32}. */
  public static int fromFloatRp(float x) {
    return fromDoubleRp(x);
  }

  /** Returns the sum, {@code add.f16}. */
  public static int add(int a, int b) {
    return fromFloat(toFloat(a) + toFloat(b));
  }

  /** Returns the difference, {@code sub.f16}. */
  public static int sub(int a, int b) {
    return fromFloat(toFloat(a) - toFloat(b));
  }

  /** Returns the product, {@code mul.f16}. */
  public static int mul(int a, int b) {
    return fromFloat(toFloat(a) * toFloat(b));
  }

  /** Returns {@code a * b + c}, rounded once, {@code fma.rn.f16}. */
  public static int fma(int a, int b, int c) {
    return fromDouble((double) toFloat(a) * toFloat(b) + toFloat(c));
  }

  /** Changes the sign, {@code neg.f16}. */
  public static int neg(int a) {
    return isNan(a) ? NAN : a ^ SIGN;
  }

  /** Drops the sign, {@code abs.f16}. */
  public static int abs(int a) {
    return isNan(a) ? NAN : a & 0x7fff;
  }

  /** Clamps to 0 … 1, {@code .sat}; NaN gives 0. */
  public static int saturate(int a) {
    return fromFloat(Floats.saturate(toFloat(a)));
  }

  /** Replaces a subnormal half by a zero of its sign, {@code .ftz}. */
  public static int flush(int a) {
    return (a & INFINITY) == 0 ? a & SIGN : a;
  }

  /** Replaces what is negative by 0, {@code .relu}; NaN stays NaN. */
  public static int relu(int a) {
    return isNan(a) ? NAN : (a & SIGN) != 0 ? 0 : a;
  }

  /** Returns the smaller number, {@code min.f16}: -0 is less than +0, and a number beats NaN. */
  public static int min(int a, int b) {
    return fromFloat(Floats.min(toFloat(a), toFloat(b)));
  }

  /** Returns the larger number, {@code max.f16}: +0 is more than -0, and a number beats NaN. */
  public static int max(int a, int b) {
    return fromFloat(Floats.max(toFloat(a), toFloat(b)));
  }

  /** Returns the smaller number, {@code min.NaN.f16}: NaN if one of them is. */
  public static int minNan(int a, int b) {
    return fromFloat(Math.min(toFloat(a), toFloat(b)));
  }

  /** Returns the larger number, {@code max.NaN.f16}: NaN if one of them is. */
  public static int maxNan(int a, int b) {
    return fromFloat(Math.max(toFloat(a), toFloat(b)));
  }

  /** Returns 2 to the power of x, {@code ex2.approx.f16}. */
  public static int ex2(int x) {
    return fromFloat(Approximations.ex2(toFloat(x)));
  }

  /** Returns the hyperbolic tangent, {@code tanh.approx.f16}. */
  public static int tanh(int x) {
    return fromFloat(Approximations.tanh(toFloat(x)));
  }

  private static boolean isNan(int half) {
    return (half & 0x7fff) > INFINITY;
  }
}
