package gradus.vgpu.arithmetic;

/** Integer arithmetic where PTX and the JVM differ (PTX ISA, "Integer Arithmetic Instructions"). */
public final class Integers {

  private static final int LOW_24 = 0xff_ffff;

  private Integers() {}

  /** Returns the full product of unsigned factors, {@code mul.wide.u32}. */
  public static long mulWideUnsigned(int a, int b) {
    return Integer.toUnsignedLong(a) * Integer.toUnsignedLong(b);
  }

  /** Returns the upper half of the product, {@code mul.hi.s32}. */
  public static int mulHi(int a, int b) {
    return (int) ((long) a * b >> 32);
  }

  /** Returns the upper half of the product, {@code mul.hi.s64}. */
  public static long mulHi(long a, long b) {
    return Math.multiplyHigh(a, b);
  }

  /** Returns the upper half of the product of unsigned factors, {@code mul.hi.u32}. */
  public static int mulHiUnsigned(int a, int b) {
    return (int) (mulWideUnsigned(a, b) >>> 32);
  }

  /** Returns the upper half of the product of unsigned factors, {@code mul.hi.u64}. */
  public static long mulHiUnsigned(long a, long b) {
    // Read as signed, a factor with its top bit set is 2^64 too small.
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }

  /** Returns the upper half of the product, {@code mul.hi.s16}. */
  public static int mulHi16(int a, int b) {
    return a * b >> 16;
  }

  /** Returns the upper half of the product, {@code mul.hi.u16}. */
  public static int mulHiUnsigned16(int a, int b) {
    return a * b >>> 16;
  }

  /** Returns bits 0 to 31 of the product of the low 24 bits, {@code mul24.lo.s32}. */
  public static int mul24(int a, int b) {
    return (a << 8 >> 8) * (b << 8 >> 8);
  }

  /** Returns bits 0 to 31 of the product of the low 24 bits, {@code mul24.lo.u32}. */
  public static int mul24Unsigned(int a, int b) {
    return (a & LOW_24) * (b & LOW_24);
  }

  /** Returns bits 16 to 47 of the product of the low 24 bits, {@code mul24.hi.s32}. */
  public static int mul24Hi(int a, int b) {
    return (int) ((long) (a << 8 >> 8) * (b << 8 >> 8) >> 16);
  }

  /** Returns bits 16 to 47 of the product of the low 24 bits, {@code mul24.hi.u32}. */
  public static int mul24HiUnsigned(int a, int b) {
    return (int) ((long) (a & LOW_24) * (b & LOW_24) >> 16);
  }

  /** Returns the sum, or the end of the range that it passes, {@code add.sat.s32}. */
  public static int addSaturated(int a, int b) {
    int sum = a + b;
    // Overflow: both operands have the sign that the sum has not.
    return ((a ^ sum) & (b ^ sum)) < 0 ? a >> 31 ^ Integer.MAX_VALUE : sum;
  }

  /** Returns the difference, or the end of the range that it passes, {@code sub.sat.s32}. */
  public static int subSaturated(int a, int b) {
    int difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? a >> 31 ^ Integer.MAX_VALUE : difference;
  }

  /**
   * Divides, {@code div.s32}.
   *
   * <p>Division by zero is no fault on a GPU. Its result is "machine-specific" (PTX ISA, "Integer
   * Arithmetic Instructions: div"); here all bits of a quotient are 1, and a remainder is the
   * dividend.
   */
  public static int div(int a, int b) {
    return b == 0 ? -1 : a / b;
  }

  /** Divides, {@code div.s64}; see {@link #div(int, int)} for zero. */
  public static long div(long a, long b) {
    return b == 0 ? -1 : a / b;
  }

  /** Divides, {@code div.s16}; see {@link #div(int, int)} for zero. */
  public static int div16(int a, int b) {
    return b == 0 ? -1 : (short) (a / b);
  }

  /** Divides, {@code div.u32}; see {@link #div(int, int)} for zero. */
  public static int divUnsigned(int a, int b) {
    return b == 0 ? -1 : Integer.divideUnsigned(a, b);
  }

  /** Divides, {@code div.u64}; see {@link #div(int, int)} for zero. */
  public static long divUnsigned(long a, long b) {
    return b == 0 ? -1 : Long.divideUnsigned(a, b);
  }

  /** Divides, {@code div.u16}; see {@link #div(int, int)} for zero. */
  public static int divUnsigned16(int a, int b) {
    return b == 0 ? 0xffff : a / b;
  }

  /** Returns the remainder with the dividend's sign, {@code rem.s32} and both 16-bit forms. */
  public static int rem(int a, int b) {
    return b == 0 ? a : a % b;
  }

  /** Returns the remainder with the dividend's sign, {@code rem.s64}. */
  public static long rem(long a, long b) {
    return b == 0 ? a : a % b;
  }

  /** Returns the remainder, {@code rem.u32}. */
  public static int remUnsigned(int a, int b) {
    return b == 0 ? a : Integer.remainderUnsigned(a, b);
  }

  /** Returns the remainder, {@code rem.u64}. */
  public static long remUnsigned(long a, long b) {
    return b == 0 ? a : Long.remainderUnsigned(a, b);
  }

  /** Shifts left, {@code shl.b32}: by an unsigned number, and 32 or more leave nothing. */
  public static int shl(int value, int shift) {
    return (shift & -32) == 0 ? value << shift : 0;
  }

  /** Shifts left, {@code shl.b64}: by an unsigned number, and 64 or more leave nothing. */
  public static long shl(long value, int shift) {
    return (shift & -64) == 0 ? value << shift : 0;
  }

  /** Shifts left, {@code shl.b16}; the result is zero-extended. */
  public static int shl16(int value, int shift) {
    return (shift & -16) == 0 ? value << shift & 0xffff : 0;
  }

  /** Shifts right, {@code shr.s32} and {@code shr.s16}: 32 or more leave copies of the sign. */
  public static int shr(int value, int shift) {
    return value >> ((shift & -32) == 0 ? shift : 31);
  }

  /** Shifts right, {@code shr.s64}: 64 or more leave copies of the sign. */
  public static long shr(long value, int shift) {
    return value >> ((shift & -64) == 0 ? shift : 63);
  }

  /** Shifts right, {@code shr.u32} and {@code shr.u16}: 32 or more leave nothing. */
  public static int shrUnsigned(int value, int shift) {
    return (shift & -32) == 0 ? value >>> shift : 0;
  }

  /** Shifts right, {@code shr.u64}: 64 or more leave nothing. */
  public static long shrUnsigned(long value, int shift) {
    return (shift & -64) == 0 ? value >>> shift : 0;
  }

  /** Returns the smaller unsigned number, {@code min.u32}. */
  public static int minUnsigned(int a, int b) {
    return a + Integer.MIN_VALUE < b + Integer.MIN_VALUE ? a : b;
  }

  /** Returns the smaller unsigned number, {@code min.u64}. */
  public static long minUnsigned(long a, long b) {
    return a + Long.MIN_VALUE < b + Long.MIN_VALUE ? a : b;
  }

  /** Returns the larger unsigned number, {@code max.u32}. */
  public static int maxUnsigned(int a, int b) {
    return a + Integer.MIN_VALUE < b + Integer.MIN_VALUE ? b : a;
  }

  /** Returns the larger unsigned number, {@code max.u64}. */
  public static long maxUnsigned(long a, long b) {
    return a + Long.MIN_VALUE < b + Long.MIN_VALUE ? b : a;
  }

  /** Adds the distance of a and b to c, {@code sad.s32} and both 16-bit forms. */
  public static int sad(int a, int b, int c) {
    return c + (a < b ? b - a : a - b);
  }

  /** Adds the distance of a and b to c, {@code sad.s64}. */
  public static long sad(long a, long b, long c) {
    return c + (a < b ? b - a : a - b);
  }

  /** Adds the distance of a and b to c, {@code sad.u32}. */
  public static int sadUnsigned(int a, int b, int c) {
    return c + maxUnsigned(a, b) - minUnsigned(a, b);
  }

  /** Adds the distance of a and b to c, {@code sad.u64}. */
  public static long sadUnsigned(long a, long b, long c) {
    return c + maxUnsigned(a, b) - minUnsigned(a, b);
  }
}
