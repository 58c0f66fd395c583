package gradus.vgpu.arithmetic;

/** Two 16-bit floats in an int, the first one in the low half: {@code .f16x2}, {@code .bf16x2}. */
public final class HalfPairs {

  private HalfPairs() {}

  /** Puts two halves together, {@code mov.b32 d, {a, b}}. */
  public static int pack(int low, int high) {
    return low & 0xffff | high << 16;
  }

  /** Returns the first of the two. */
  public static int low(int pair) {
    return pair & 0xffff;
  }

  /** Returns the second of the two. */
  public static int high(int pair) {
    return pair >>> 16;
  }
}
