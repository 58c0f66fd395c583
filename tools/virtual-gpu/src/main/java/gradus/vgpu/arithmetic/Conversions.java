package gradus.vgpu.arithmetic;

/**
 * Conversions between types where JVM instructions do not do (PTX ISA, "Data Movement and
 * Conversion Instructions: cvt").
 *
 * <p>A float that is converted to an integer saturates, and its fraction is dropped: round it first
 * for another mode. NaN gives 0 if the source is f32 and the result has at most 32 bits, and else
 * the number with only the result's top bit set, as the ISA's notes on {@code cvt} say.
 */
public final class Conversions {

  private static final double TWO_63 = 0x1p63;
  private static final double TWO_64 = 0x1p64;

  private Conversions() {}

  /** Clamps a signed number to a range, {@code cvt.sat} between integers. */
  public static long clamp(long value, long low, long high) {
    return Math.max(low, Math.min(value, high));
  }

  /** Clamps an unsigned number to a limit, {@code cvt.sat} from {@code .u64}. */
  public static long clampUnsigned(long value, long high) {
    return Integers.minUnsigned(value, high);
  }

  /** Converts, {@code cvt.rzi.s8.f32}. */
  public static int f32ToS8(float x) {
    return Math.max(-0x80, Math.min((int) x, 0x7f));
  }

  /** Converts, {@code cvt.rzi.u8.f32}. */
  public static int f32ToU8(float x) {
    return Math.max(0, Math.min((int) x, 0xff));
  }

  /** Converts, {@code cvt.rzi.s16.f32}. */
  public static int f32ToS16(float x) {
    return Math.max(-0x8000, Math.min((int) x, 0x7fff));
  }

  /** Converts, {@code cvt.rzi.u16.f32}. */
  public static int f32ToU16(float x) {
    return Math.max(0, Math.min((int) x, 0xffff));
  }

  /** Converts, {@code cvt.rzi.s32.f32}; a JVM instruction does just this. */
  public static int f32ToS32(float x) {
    return (int) x;
  }

  /** Converts, {@code cvt.rzi.u32.f32}. */
  public static int f32ToU32(float x) {
    return (int) Math.max(0, Math.min((long) x, 0xffff_ffffL));
  }

  /** Converts, {@code cvt.rzi.s64.f32}. */
  public static long f32ToS64(float x) {
    return x != x ? Long.MIN_VALUE : (long) x;
  }

  /** Converts, {@code cvt.rzi.u64.f32}. */
  public static long f32ToU64(float x) {
    return f64ToU64(x);
  }

  /** Converts, {@code cvt.rzi.s8.f64}. */
  public static int f64ToS8(double x) {
    return x != x ? -0x80 : Math.max(-0x80, Math.min((int) x, 0x7f));
  }

  /** Converts, {@code cvt.rzi.u8.f64}. */
  public static int f64ToU8(double x) {
    return x != x ? 0x80 : Math.max(0, Math.min((int) x, 0xff));
  }

  /** Converts, {@code cvt.rzi.s16.f64}. */
  public static int f64ToS16(double x) {
    return x != x ? -0x8000 : Math.max(-0x8000, Math.min((int) x, 0x7fff));
  }

  /** Converts, {@code cvt.rzi.u16.f64}. */
  public static int f64ToU16(double x) {
    return x != x ? 0x8000 : Math.max(0, Math.min((int) x, 0xffff));
  }

  /** Converts, {@code cvt.rzi.s32.f64}. */
  public static int f64ToS32(double x) {
    return x != x ? Integer.MIN_VALUE : (int) x;
  }

  /** Converts, {@code cvt.rzi.u32.f64}. */
  public static int f64ToU32(double x) {
    return x != x ? Integer.MIN_VALUE : (int) Math.max(0, Math.min((long) x, 0xffff_ffffL));
  }

  /** Converts, {@code cvt.rzi.s64.f64}. */
  public static long f64ToS64(double x) {
    return x != x ? Long.MIN_VALUE : (long) x;
  }

  /** Converts, {@code cvt.rzi.u64.f64}. */
  public static long f64ToU64(double x) {
    if (x < TWO_63) {
      return x > 0 ? (long) x : 0;
    }
    return x >= TWO_64 ? -1 : x != x ? Long.MIN_VALUE : (long) (x - TWO_63) ^ Long.MIN_VALUE;
  }

  /** Converts to the nearest float, {@code cvt.rn.f32.u32}. */
  public static float u32ToF32(int x) {
    return x & 0xffff_ffffL;
  }

  /** Converts, {@code cvt.f64.u32}; exact. */
  public static double u32ToF64(int x) {
    return x & 0xffff_ffffL;
  }

  /** Converts to the nearest float, {@code cvt.rn.f32.u64}. */
  public static float u64ToF32(long x) {
    // Half the number fits; the bit that falls out matters only together with all above it.
    return x >= 0 ? x : 2 * (float) (x >>> 1 | x & 1);
  }

  /** Converts to the nearest double, {@code cvt.rn.f64.u64}. */
  public static double u64ToF64(long x) {
    return x >= 0 ? x : 2 * (double) (x >>> 1 | x & 1);
  }

  /** Rounds to zero, {@code cvt.rz.f32.s64}. */
  public static float s64ToF32Rz(long x) {
    return x < 0 ? s64ToF32Rp(x) : s64ToF32Rm(x);
  }

  /** Rounds down, {@code cvt.rm.f32.s64}. */
  public static float s64ToF32Rm(long x) {
    float near = x;
    return near == TWO_63 || (long) near > x ? Math.nextDown(near) : near;
  }

  /** Rounds up, {@code cvt.rp.f32.s64}. */
  public static float s64ToF32Rp(long x) {
    float near = x;
    return (long) near < x ? Math.nextUp(near) : near;
  }

  /** Rounds to zero, {@code cvt.rz.f64.s64}. */
  public static double s64ToF64Rz(long x) {
    return x < 0 ? s64ToF64Rp(x) : s64ToF64Rm(x);
  }

  /** Rounds down, {@code cvt.rm.f64.s64}. */
  public static double s64ToF64Rm(long x) {
    double near = x;
    return near == TWO_63 || (long) near > x ? Math.nextDown(near) : near;
  }

  /** Rounds up, {@code cvt.rp.f64.s64}. */
  public static double s64ToF64Rp(long x) {
    double near = x;
    return (long) near < x ? Math.nextUp(near) : near;
  }

  /** Rounds to zero, {@code cvt.rz.f32.u64}. */
  public static float u64ToF32Rz(long x) {
    return u64ToF32Rm(x);
  }

  /** Rounds down, {@code cvt.rm.f32.u64}. */
  public static float u64ToF32Rm(long x) {
    float near = u64ToF32(x);
    return isAbove(near, x) ? Math.nextDown(near) : near;
  }

  /** Rounds up, {@code cvt.rp.f32.u64}. */
  public static float u64ToF32Rp(long x) {
    float near = u64ToF32(x);
    return isBelow(near, x) ? Math.nextUp(near) : near;
  }

  /** Rounds to zero, {@code cvt.rz.f64.u64}. */
  public static double u64ToF64Rz(long x) {
    return u64ToF64Rm(x);
  }

  /** Rounds down, {@code cvt.rm.f64.u64}. */
  public static double u64ToF64Rm(long x) {
    double near = u64ToF64(x);
    return isAbove(near, x) ? Math.nextDown(near) : near;
  }

  /** Rounds up, {@code cvt.rp.f64.u64}. */
  public static double u64ToF64Rp(long x) {
    double near = u64ToF64(x);
    return isBelow(near, x) ? Math.nextUp(near) : near;
  }

  private static boolean isAbove(double near, long x) {
    return near == TWO_64 || Long.compareUnsigned(f64ToU64(near), x) > 0;
  }

  private static boolean isBelow(double near, long x) {
    return Long.compareUnsigned(f64ToU64(near), x) < 0;
  }

  /** Rounds to zero, {@code cvt.rz.f32.f64}. */
  public static float f64ToF32Rz(double x) {
    return x < 0 ? f64ToF32Rp(x) : f64ToF32Rm(x);
  }

  /** Rounds down, {@code cvt.rm.f32.f64}. */
  public static float f64ToF32Rm(double x) {
    float near = (float) x;
    return near > x ? Math.nextDown(near) : near;
  }

  /** Rounds up, {@code cvt.rp.f32.f64}. */
  public static float f64ToF32Rp(double x) {
    float near = (float) x;
    return near < x ? Math.nextUp(near) : near;
  }

  /** Rounds to 10 bits of fraction, ties away from zero, {@code cvt.rna.tf32.f32}. */
  public static float f32ToTf32(float x) {
    int bits = Float.floatToRawIntBits(x);
    return Float.isFinite(x) ? Float.intBitsToFloat(bits + 0x1000 & -0x2000) : x;
  }
}
