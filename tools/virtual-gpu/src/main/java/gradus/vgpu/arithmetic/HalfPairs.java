package gradus.vgpu.arithmetic;

/** Two numbers of type {@code .f16} in an int, the first one in the low half: {@code .f16x2}. */
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

  /** Returns the sums. */
  public static int add(int a, int b) {
    return pack(Halves.add(low(a), low(b)), Halves.add(high(a), high(b)));
  }

  /** Returns the differences. */
  public static int sub(int a, int b) {
    return pack(Halves.sub(low(a), low(b)), Halves.sub(high(a), high(b)));
  }

  /** Returns the products. */
  public static int mul(int a, int b) {
    return pack(Halves.mul(low(a), low(b)), Halves.mul(high(a), high(b)));
  }

  /** Returns {@code a * b + c}, each rounded once. */
  public static int fma(int a, int b, int c) {
    return pack(Halves.fma(low(a), low(b), low(c)), Halves.fma(high(a), high(b), high(c)));
  }

  /** Changes both signs. */
  public static int neg(int a) {
    return pack(Halves.neg(low(a)), Halves.neg(high(a)));
  }

  /** Drops both signs. */
  public static int abs(int a) {
    return pack(Halves.abs(low(a)), Halves.abs(high(a)));
  }

  /** Clamps both to 0 … 1. */
  public static int saturate(int a) {
    return pack(Halves.saturate(low(a)), Halves.saturate(high(a)));
  }

  /** Replaces subnormal numbers by zeros of their signs. */
  public static int flush(int a) {
    return pack(Halves.flush(low(a)), Halves.flush(high(a)));
  }

  /** Replaces what is negative by 0. */
  public static int relu(int a) {
    return pack(Halves.relu(low(a)), Halves.relu(high(a)));
  }

  /** Returns the smaller ones; numbers beat NaN. */
  public static int min(int a, int b) {
    return pack(Halves.min(low(a), low(b)), Halves.min(high(a), high(b)));
  }

  /** Returns the larger ones; numbers beat NaN. */
  public static int max(int a, int b) {
    return pack(Halves.max(low(a), low(b)), Halves.max(high(a), high(b)));
  }

  /** Returns the smaller ones; NaN beats numbers. */
  public static int minNan(int a, int b) {
    return pack(Halves.minNan(low(a), low(b)), Halves.minNan(high(a), high(b)));
  }

  /** Returns the larger ones; NaN beats numbers. */
  public static int maxNan(int a, int b) {
    return pack(Halves.maxNan(low(a), low(b)), Halves.maxNan(high(a), high(b)));
  }

  /** Returns powers of 2. */
  public static int ex2(int a) {
    return pack(Halves.ex2(low(a)), Halves.ex2(high(a)));
  }

  /** Returns the hyperbolic tangents. */
  public static int tanh(int a) {
    return pack(Halves.tanh(low(a)), Halves.tanh(high(a)));
  }
}
