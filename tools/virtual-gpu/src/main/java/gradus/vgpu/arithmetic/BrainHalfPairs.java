package gradus.vgpu.arithmetic;

/** Two numbers of type {@code .bf16} in an int, the first one in the low half: {@code .bf16x2}. */
public final class BrainHalfPairs {

  private BrainHalfPairs() {}

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

  /** Returns the sums. */
  public static int add(int a, int b) {
    return pack(BrainHalves.add(low(a), low(b)), BrainHalves.add(high(a), high(b)));
  }

  /** Returns the differences. */
  public static int sub(int a, int b) {
    return pack(BrainHalves.sub(low(a), low(b)), BrainHalves.sub(high(a), high(b)));
  }

  /** Returns the products. */
  public static int mul(int a, int b) {
    return pack(BrainHalves.mul(low(a), low(b)), BrainHalves.mul(high(a), high(b)));
  }

  /** Returns {@code a * b + c}, each rounded once. */
  public static int fma(int a, int b, int c) {
    return pack(
        BrainHalves.fma(low(a), low(b), low(c)), BrainHalves.fma(high(a), high(b), high(c)));
  }

  /** Changes both signs. */
  public static int neg(int a) {
    return pack(BrainHalves.neg(low(a)), BrainHalves.neg(high(a)));
  }

  /** Drops both signs. */
  public static int abs(int a) {
    return pack(BrainHalves.abs(low(a)), BrainHalves.abs(high(a)));
  }

  /** Replaces what is negative by 0. */
  public static int relu(int a) {
    return pack(BrainHalves.relu(low(a)), BrainHalves.relu(high(a)));
  }

  /** Returns the smaller ones; numbers beat NaN. */
  public static int min(int a, int b) {
    return pack(BrainHalves.min(low(a), low(b)), BrainHalves.min(high(a), high(b)));
  }

  /** Returns the larger ones; numbers beat NaN. */
  public static int max(int a, int b) {
    return pack(BrainHalves.max(low(a), low(b)), BrainHalves.max(high(a), high(b)));
  }

  /** Returns the smaller ones; NaN beats numbers. */
  public static int minNan(int a, int b) {
    return pack(BrainHalves.minNan(low(a), low(b)), BrainHalves.minNan(high(a), high(b)));
  }

  /** Returns the larger ones; NaN beats numbers. */
  public static int maxNan(int a, int b) {
    return pack(BrainHalves.maxNan(low(a), low(b)), BrainHalves.maxNan(high(a), high(b)));
  }

  /** Returns powers of 2. */
  public static int ex2(int a) {
    return pack(BrainHalves.ex2(low(a)), BrainHalves.ex2(high(a)));
  }

  /** Returns the hyperbolic tangents. */
  public static int tanh(int a) {
    return pack(BrainHalves.tanh(low(a)), BrainHalves.tanh(high(a)));
  }
}
