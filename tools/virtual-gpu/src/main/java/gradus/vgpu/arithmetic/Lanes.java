package gradus.vgpu.arithmetic;

/**
 * Differences of the halves or bytes of two words (PTX ISA, "SIMD Video Instructions"), without
 * their signs.
 */
public final class Lanes {

  private Lanes() {}

  /** Returns the difference of each half, {@code vabsdiff2.u32.u32.u32}. */
  public static int vabsdiff2(int a, int b) {
    return Math.abs((a & 0xffff) - (b & 0xffff)) | Math.abs((a >>> 16) - (b >>> 16)) << 16;
  }

  /** Adds the differences of the halves to c, {@code vabsdiff2.u32.u32.u32.add}. */
  public static int vabsdiff2Add(int a, int b, int c) {
    int parts = vabsdiff2(a, b);
    return c + (parts & 0xffff) + (parts >>> 16);
  }

  /** Returns the difference of each byte, {@code vabsdiff4.u32.u32.u32}. */
  public static int vabsdiff4(int a, int b) {
    int even = vabsdiff2(a & 0xff00ff, b & 0xff00ff);
    return even | vabsdiff2(a >>> 8 & 0xff00ff, b >>> 8 & 0xff00ff) << 8;
  }

  /** Adds the differences of the bytes to c, {@code vabsdiff4.u32.u32.u32.add}. */
  public static int vabsdiff4Add(int a, int b, int c) {
    int parts = vabsdiff4(a, b);
    return c + (parts & 0xff) + (parts >>> 8 & 0xff) + (parts >>> 16 & 0xff) + (parts >>> 24);
  }
}
