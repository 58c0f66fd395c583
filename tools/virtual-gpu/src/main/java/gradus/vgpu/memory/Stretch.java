package gradus.vgpu.memory;

/** Proves of all accesses of a row of threads at once that they may be. */
public final class Stretch {
  /** Says that it is not proven. */
  public static final int UNPROVEN = Integer.MIN_VALUE;

  /** No address of shared memory that is proven is farther from 0. */
  private static final long FAR = 1 << 29;

  private Stretch() {}

  /**
   * Returns the index in a buffer of the first thread's address, if all accesses around the
   * addresses of a row lie in the buffer and are aligned.
   *
   * @param base the buffer's address
   * @param address the first thread's
   * @param first the least offset of an access
   * @param last the greatest end of an access
   * @param step how much the address grows from a thread to the next
   * @param count of threads
   * @param alignment of the accesses; their offsets and the step have it
   */
  public static int index(
      byte[] data,
      long base,
      long address,
      long first,
      long last,
      int step,
      int count,
      int alignment) {
    long offset = address - base;
    if ((offset & (Bytes.NO_INDEX | alignment - 1)) != 0) {
      return UNPROVEN;
    }
    long way = (long) step * (count - 1);
    boolean isInside =
        offset + first + Math.min(way, 0) >= 0 && offset + last + Math.max(way, 0) <= data.length;
    return isInside ? (int) offset : UNPROVEN;
  }

  /**
   * Returns an address in shared memory as an index that a row of threads can count from without
   * overflow, if it is aligned; the JVM still checks bounds.
   */
  public static int window(long address, int alignment) {
    boolean isNear = address >= -FAR && address <= FAR;
    return isNear && (address & alignment - 1) == 0 ? (int) address : UNPROVEN;
  }

  /** Returns whether a signed number grows along a row without overflow. */
  public static boolean isSigned(int value, int step, int count) {
    long last = value + (long) step * (count - 1);
    return last == (int) last;
  }

  /** Returns whether an unsigned number grows along a row without overflow. */
  public static boolean isUnsigned(int value, int step, int count) {
    long last = (value & 0xffff_ffffL) + (long) step * (count - 1);
    return last >>> 32 == 0;
  }

  /**
   * Returns how many threads of a row, from the first, have a number that is at most a bound; all
   * if the number overflows.
   *
   * @param step how much it grows from a thread to the next, more than 0
   * @param greatest number that there is
   */
  public static int upTo(long value, long bound, int step, int count, long greatest) {
    if (value + (long) step * (count - 1) > greatest) {
      return count;
    }
    return value > bound ? 0 : (int) Math.min(count, (bound - value) / step + 1);
  }
}
