package gradus.vgpu.arithmetic;

/**
 * Dot products of packed bytes and 16-bit numbers (PTX ISA, "Integer Arithmetic Instructions: dp4a"
 * and "dp2a").
 *
 * <p>Two letters end each name: S for signed or U for unsigned elements, of a and then of b.
 */
public final class Dots {

  private Dots() {}

  /** Adds four products of bytes to c, {@code dp4a.s32.s32}. */
  public static int dp4aSs(int a, int b, int c) {
    return c
        + (byte) a * (byte) b
        + (byte) (a >> 8) * (byte) (b >> 8)
        + (byte) (a >> 16) * (byte) (b >> 16)
        + (a >> 24) * (b >> 24);
  }

  /** Adds four products of bytes to c, {@code dp4a.s32.u32}. */
  public static int dp4aSu(int a, int b, int c) {
    return c
        + (byte) a * (b & 0xff)
        + (byte) (a >> 8) * (b >> 8 & 0xff)
        + (byte) (a >> 16) * (b >> 16 & 0xff)
        + (a >> 24) * (b >>> 24);
  }

  /** Adds four products of bytes to c, {@code dp4a.u32.s32}. */
  public static int dp4aUs(int a, int b, int c) {
    return dp4aSu(b, a, c);
  }

  /** Adds four products of bytes to c, {@code dp4a.u32.u32}. */
  public static int dp4aUu(int a, int b, int c) {
    return c
        + (a & 0xff) * (b & 0xff)
        + (a >> 8 & 0xff) * (b >> 8 & 0xff)
        + (a >> 16 & 0xff) * (b >> 16 & 0xff)
        + (a >>> 24) * (b >>> 24);
  }

  /** Adds a's 16-bit halves times b's lower bytes to c, {@code dp2a.lo.s32.s32}. */
  public static int dp2aLoSs(int a, int b, int c) {
    return c + (short) a * (byte) b + (a >> 16) * (byte) (b >> 8);
  }

  /** Adds a's 16-bit halves times b's lower bytes to c, {@code dp2a.lo.s32.u32}. */
  public static int dp2aLoSu(int a, int b, int c) {
    return c + (short) a * (b & 0xff) + (a >> 16) * (b >> 8 & 0xff);
  }

  /** Adds a's 16-bit halves times b's lower bytes to c, {@code dp2a.lo.u32.s32}. */
  public static int dp2aLoUs(int a, int b, int c) {
    return c + (a & 0xffff) * (byte) b + (a >>> 16) * (byte) (b >> 8);
  }

  /** Adds a's 16-bit halves times b's lower bytes to c, {@code dp2a.lo.u32.u32}. */
  public static int dp2aLoUu(int a, int b, int c) {
    return c + (a & 0xffff) * (b & 0xff) + (a >>> 16) * (b >> 8 & 0xff);
  }

  /** Adds a's 16-bit halves times b's upper bytes to c, {@code dp2a.hi.s32.s32}. */
  public static int dp2aHiSs(int a, int b, int c) {
    return dp2aLoSs(a, b >> 16, c);
  }

  /** Adds a's 16-bit halves times b's upper bytes to c, {@code dp2a.hi.s32.u32}. */
  public static int dp2aHiSu(int a, int b, int c) {
    return dp2aLoSu(a, b >> 16, c);
  }

  /** Adds a's 16-bit halves times b's upper bytes to c, {@code dp2a.hi.u32.s32}. */
  public static int dp2aHiUs(int a, int b, int c) {
    return dp2aLoUs(a, b >> 16, c);
  }

  /** Adds a's 16-bit halves times b's upper bytes to c, {@code dp2a.hi.u32.u32}. */
  public static int dp2aHiUu(int a, int b, int c) {
    return dp2aLoUu(a, b >> 16, c);
  }
}
