package gradus.vgpu.arithmetic;

/**
 * The flag {@code CC.CF}, as an int 0 or 1 (PTX ISA, "Extended-Precision Integer Arithmetic
 * Instructions").
 *
 * <p>{@code addc.cc d, a, b} is {@code d = a + b + carry; carry = ofAdd(a, b, carry)}; {@code
 * subc.cc} takes the flag as a borrow in the same way. Without {@code c} the flag that comes in is
 * 0.
 */
public final class Carry {

  private Carry() {}

  /** Returns the carry out of a 32-bit sum. */
  public static int ofAdd(int a, int b, int carry) {
    return (int) ((a & 0xffff_ffffL) + (b & 0xffff_ffffL) + carry >>> 32);
  }

  /** Returns the carry out of a 64-bit sum. */
  public static int ofAdd(long a, long b, int carry) {
    // The majority of a's, b's and the inverted sum's top bits.
    return (int) ((a & b | (a | b) & ~(a + b + carry)) >>> 63);
  }

  /** Returns the borrow out of a 32-bit difference, {@code a - b - borrow}. */
  public static int ofSub(int a, int b, int borrow) {
    return (int) ((a & 0xffff_ffffL) - (b & 0xffff_ffffL) - borrow >>> 63);
  }

  /** Returns the borrow out of a 64-bit difference, {@code a - b - borrow}. */
  public static int ofSub(long a, long b, int borrow) {
    return (int) ((~a & b | (~a | b) & a - b - borrow) >>> 63);
  }
}
