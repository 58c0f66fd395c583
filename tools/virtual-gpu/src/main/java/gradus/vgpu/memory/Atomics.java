package gradus.vgpu.memory;

/** Atomic operations that are not one operator: what they make of the old value. */
public final class Atomics {
  private Atomics() {}

  /** Exchanges. */
  public static int second(int old, int b) {
    return b;
  }

  /** Exchanges. */
  public static long second(long old, long b) {
    return b;
  }

  /** Sets another value if the old one is as expected. */
  public static int compareAndSet(int old, int expected, int value) {
    return old == expected ? value : old;
  }

  /** Sets another value if the old one is as expected. */
  public static long compareAndSet(long old, long expected, long value) {
    return old == expected ? value : old;
  }

  /** Counts up to a bound, then from 0. */
  public static int inc(int old, int bound) {
    return Integer.compareUnsigned(old, bound) >= 0 ? 0 : old + 1;
  }

  /** Counts down to 0, then from a bound. */
  public static int dec(int old, int bound) {
    return old == 0 || Integer.compareUnsigned(old, bound) > 0 ? bound : old - 1;
  }
}
