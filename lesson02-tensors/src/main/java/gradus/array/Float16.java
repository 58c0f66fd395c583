package gradus.array;

/**
 * The 16-bit floating-point format of IEEE 754: 1 sign bit, 5 bits of exponent, 10 of fraction.
 *
 * <p>Java 17 has no such type; arrays of FLOAT16 hold the bits as shorts.
 */
final class Float16 {
  private static final int INFINITY = 0x7c00;
  private static final int FRACTION_BITS = 10;
  private static final float SMALLEST_NORMAL = 0x1p-14f;
  private static final float SMALLEST = 0x1p-24f;

  private Float16() {}

  /**
   * Returns the bits of the nearest half; of two equally near, of the one with an even fraction.
   */
  static short of(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    float magnitude = Math.abs(value);
    return (short) (sign | magnitudeBits(magnitude));
  }

  private static int magnitudeBits(float magnitude) {
    if (Float.isNaN(magnitude)) {
      return INFINITY | 1 << FRACTION_BITS - 1;
    }
    if (magnitude < SMALLEST_NORMAL) {
      // A multiple of the smallest half; rounding up to 1 << 10 gives the smallest normal one.
      return (int) Math.rint(magnitude / SMALLEST);
    }
    // Both formats store exponent before fraction, so a carry out of the fraction is right too.
    int bits = Float.floatToRawIntBits(magnitude) - (127 - 15 << 23);
    int dropped = 23 - FRACTION_BITS;
    int half = (1 << dropped - 1) - 1;
    int rounded = bits + half + (bits >>> dropped & 1) >>> dropped;
    return Math.min(rounded, INFINITY);
  }

  /** Returns the number that these bits stand for, which a float holds exactly. */
  static float toFloat(short half) {
    int exponent = half >>> FRACTION_BITS & 0x1f;
    int fraction = half & (1 << FRACTION_BITS) - 1;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * SMALLEST;
    } else if (exponent == 0x1f) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      int bits = exponent + (127 - 15) << 23 | fraction << 23 - FRACTION_BITS;
      magnitude = Float.intBitsToFloat(bits);
    }
    return half < 0 ? -magnitude : magnitude;
  }
}
