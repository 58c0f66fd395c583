package gradus.vgpu.arithmetic;

/**
 * Fields, masks and permutations of bits (PTX ISA, "Integer Arithmetic Instructions", "Logic and
 * Shift Instructions" and, for {@code prmt}, "Data Movement and Conversion Instructions").
 */
public final class BitFields {

  // Each row: the selector of permute that a mode with a 2-bit argument stands for.
  private static final int[] F4E = {0x3210, 0x4321, 0x5432, 0x6543};
  private static final int[] B4E = {0x5670, 0x6701, 0x7012, 0x0123};
  private static final int[] RC8 = {0x0000, 0x1111, 0x2222, 0x3333};
  private static final int[] ECL = {0x3210, 0x3211, 0x3222, 0x3333};
  private static final int[] ECR = {0x0000, 0x1110, 0x2210, 0x3210};
  private static final int[] RC16 = {0x1010, 0x3232, 0x1010, 0x3232};

  private BitFields() {}

  /** Returns a field of bits, {@code bfe.u32}; what lies beyond bit 31 reads as 0. */
  public static int extractUnsigned(int a, int position, int length) {
    int low = Integers.shrUnsigned(a, position & 0xff);
    return (length & 0xff) < 32 ? low & ~(-1 << length) : low;
  }

  /** Returns a field of bits, {@code bfe.u64}; what lies beyond bit 63 reads as 0. */
  public static long extractUnsigned(long a, int position, int length) {
    long low = Integers.shrUnsigned(a, position & 0xff);
    return (length & 0xff) < 64 ? low & ~(-1L << length) : low;
  }

  /** Returns a field of bits, extended by its top bit, {@code bfe.s32}. */
  public static int extract(int a, int position, int length) {
    // Bits beyond the end read as bit 31, which the arithmetic shift brings in.
    int low = Integers.shr(a, position & 0xff);
    int unused = 32 - (length & 0xff);
    return unused == 32 ? 0 : unused <= 0 ? low : low << unused >> unused;
  }

  /** Returns a field of bits, extended by its top bit, {@code bfe.s64}. */
  public static long extract(long a, int position, int length) {
    long low = Integers.shr(a, position & 0xff);
    int unused = 64 - (length & 0xff);
    return unused == 64 ? 0 : unused <= 0 ? low : low << unused >> unused;
  }

  /** Puts the low bits of one number into a field of another, {@code bfi.b32}. */
  public static int insert(int from, int into, int position, int length) {
    int ones = (length & 0xff) < 32 ? ~(-1 << length) : -1;
    int mask = Integers.shl(ones, position & 0xff);
    return Integers.shl(from, position & 0xff) & mask | into & ~mask;
  }

  /** Puts the low bits of one number into a field of another, {@code bfi.b64}. */
  public static long insert(long from, long into, int position, int length) {
    long ones = (length & 0xff) < 64 ? ~(-1L << length) : -1;
    long mask = Integers.shl(ones, position & 0xff);
    return Integers.shl(from, position & 0xff) & mask | into & ~mask;
  }

  /** Returns the place of the highest bit set, {@code bfind.u32}; -1 if there is none. */
  public static int findUnsigned(int a) {
    return 31 - Integer.numberOfLeadingZeros(a);
  }

  /** Returns the place of the highest bit set, {@code bfind.u64}; -1 if there is none. */
  public static int findUnsigned(long a) {
    return 63 - Long.numberOfLeadingZeros(a);
  }

  /** Returns the place of the highest bit that differs from the sign, {@code bfind.s32}, or -1. */
  public static int find(int a) {
    return findUnsigned(a ^ a >> 31);
  }

  /** Returns the place of the highest bit that differs from the sign, {@code bfind.s64}, or -1. */
  public static int find(long a) {
    return findUnsigned(a ^ a >> 63);
  }

  /** Returns the shift that brings the bit found to the top, {@code bfind.shiftamt.u32}, or -1. */
  public static int findShiftUnsigned(int a) {
    return a == 0 ? -1 : Integer.numberOfLeadingZeros(a);
  }

  /** Returns the shift that brings the bit found to the top, {@code bfind.shiftamt.u64}, or -1. */
  public static int findShiftUnsigned(long a) {
    return a == 0 ? -1 : Long.numberOfLeadingZeros(a);
  }

  /** Returns the shift that brings the bit found to the top, {@code bfind.shiftamt.s32}, or -1. */
  public static int findShift(int a) {
    return findShiftUnsigned(a ^ a >> 31);
  }

  /** Returns the shift that brings the bit found to the top, {@code bfind.shiftamt.s64}, or -1. */
  public static int findShift(long a) {
    return findShiftUnsigned(a ^ a >> 63);
  }

  /** Returns a mask of some bits from a start on, {@code bmsk.clamp.b32}. */
  public static int maskClamp(int start, int bits) {
    return Integers.shl((bits & -32) == 0 ? ~(-1 << bits) : -1, start);
  }

  /** Returns a mask of some bits from a start on, both modulo 32, {@code bmsk.wrap.b32}. */
  public static int maskWrap(int start, int bits) {
    return ~(-1 << bits) << start;
  }

  /** Extends the sign of a number of some bits, {@code szext.clamp.s32}. */
  public static int signExtendClamp(int a, int bits) {
    return (bits & -32) == 0 ? signExtendWrap(a, bits) : a;
  }

  /** Extends the sign of a number of some bits modulo 32, {@code szext.wrap.s32}; 0 of none. */
  public static int signExtendWrap(int a, int bits) {
    int unused = -bits & 31;
    return unused == 0 ? 0 : a << unused >> unused;
  }

  /** Clears all but the lowest bits, {@code szext.clamp.u32}. */
  public static int zeroExtendClamp(int a, int bits) {
    return (bits & -32) == 0 ? a & ~(-1 << bits) : a;
  }

  /** Clears all but the lowest bits, their number taken modulo 32, {@code szext.wrap.u32}. */
  public static int zeroExtendWrap(int a, int bits) {
    return a & ~(-1 << bits);
  }

  /**
   * Returns the place of the n-th bit set from a base on, {@code fns.b32}; -1 if there is none.
   *
   * @param offset n upwards if positive, downwards if negative; 0 asks for the base's bit itself
   */
  public static int nthSet(int mask, int base, int offset) {
    int step = offset < 0 ? -1 : 1;
    int wanted = offset == 0 ? 1 : Math.abs(offset);
    for (int place = base; (place & -32) == 0; place += step) {
      if ((mask >>> place & 1) != 0 && --wanted == 0) {
        return place;
      }
      if (offset == 0) {
        break;
      }
    }
    return -1;
  }

  /** Applies a truth table to each bit, {@code lop3.b32}: bit 4a + 2b + c of the table. */
  public static int lop3(int a, int b, int c, int table) {
    int low = ~b & (~c & -(table & 1) | c & -(table >> 1 & 1));
    low |= b & (~c & -(table >> 2 & 1) | c & -(table >> 3 & 1));
    int high = ~b & (~c & -(table >> 4 & 1) | c & -(table >> 5 & 1));
    high |= b & (~c & -(table >> 6 & 1) | c & -(table >> 7 & 1));
    return ~a & low | a & high;
  }

  /** Returns the upper word of two after a shift to the left, {@code shf.l.clamp.b32}. */
  public static int funnelLeftClamp(int low, int high, int shift) {
    return (int) (join(low, high) << Integers.minUnsigned(shift, 32) >>> 32);
  }

  /** Returns the upper word of two after a shift to the left, {@code shf.l.wrap.b32}. */
  public static int funnelLeftWrap(int low, int high, int shift) {
    return (int) (join(low, high) << (shift & 31) >>> 32);
  }

  /** Returns the lower word of two after a shift to the right, {@code shf.r.clamp.b32}. */
  public static int funnelRightClamp(int low, int high, int shift) {
    return (int) (join(low, high) >>> Integers.minUnsigned(shift, 32));
  }

  /** Returns the lower word of two after a shift to the right, {@code shf.r.wrap.b32}. */
  public static int funnelRightWrap(int low, int high, int shift) {
    return (int) (join(low, high) >>> (shift & 31));
  }

  /**
   * Picks four of eight bytes, {@code prmt.b32}.
   *
   * @param selector four digits: bits 0 to 2 choose a byte, bit 3 replaces it by copies of its sign
   */
  public static int permute(int a, int b, int selector) {
    long bytes = join(a, b);
    return pick(bytes, selector)
        | pick(bytes, selector >> 4) << 8
        | pick(bytes, selector >> 8) << 16
        | pick(bytes, selector >> 12) << 24;
  }

  /** Picks four bytes upwards, {@code prmt.b32.f4e}. */
  public static int permuteF4e(int a, int b, int c) {
    return permute(a, b, F4E[c & 3]);
  }

  /** Picks four bytes downwards, {@code prmt.b32.b4e}. */
  public static int permuteB4e(int a, int b, int c) {
    return permute(a, b, B4E[c & 3]);
  }

  /** Replicates a byte, {@code prmt.b32.rc8}. */
  public static int permuteRc8(int a, int b, int c) {
    return permute(a, b, RC8[c & 3]);
  }

  /** Clamps to an edge on the left, {@code prmt.b32.ecl}. */
  public static int permuteEcl(int a, int b, int c) {
    return permute(a, b, ECL[c & 3]);
  }

  /** Clamps to an edge on the right, {@code prmt.b32.ecr}. */
  public static int permuteEcr(int a, int b, int c) {
    return permute(a, b, ECR[c & 3]);
  }

  /** Replicates two bytes, {@code prmt.b32.rc16}. */
  public static int permuteRc16(int a, int b, int c) {
    return permute(a, b, RC16[c & 3]);
  }

  private static long join(int low, int high) {
    return (long) high << 32 | low & 0xffff_ffffL;
  }

  private static int pick(long bytes, int digit) {
    byte picked = (byte) (bytes >>> ((digit & 7) << 3));
    return ((digit & 8) == 0 ? picked : picked >> 7) & 0xff;
  }
}
