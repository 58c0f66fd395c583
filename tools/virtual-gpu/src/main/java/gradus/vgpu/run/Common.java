package gradus.vgpu.run;

import java.util.Arrays;

/**
 * Registers of which all threads of a block keep the same: one value for all of them.
 *
 * <p>It goes to the threads' own only where code wants those. The first 64 registers of a kind can
 * be had in common.
 */
public final class Common {
  private final Frame frame;
  private final int[] ints = new int[Long.SIZE];
  private final long[] longs = new long[Long.SIZE];
  private long intSlots;
  private long longSlots;

  Common(Frame frame) {
    this.frame = frame;
  }

  /** Forgets all. */
  void clear() {
    intSlots = 0;
    longSlots = 0;
  }

  private static boolean has(long slots, int slot) {
    return slot < Long.SIZE && (slots >>> slot & 1) != 0;
  }

  /** Returns whether some threads keep the same in a row of {@link Frame#ints}. */
  public boolean isInt(int slot, int from, int to) {
    if (has(intSlots, slot)) {
      return true;
    }
    // All bits set somewhere and everywhere: a loop that the JVM makes vectors of.
    int some = 0;
    int every = -1;
    for (int i = slot * frame.threads + from; i < slot * frame.threads + to; i++) {
      some |= frame.ints[i];
      every &= frame.ints[i];
    }
    return some == every;
  }

  /** As {@link #isInt} for {@link Frame#longs}. */
  public boolean isLong(int slot, int from, int to) {
    if (has(longSlots, slot)) {
      return true;
    }
    long some = 0;
    long every = -1;
    for (int i = slot * frame.threads + from; i < slot * frame.threads + to; i++) {
      some |= frame.longs[i];
      every &= frame.longs[i];
    }
    return some == every;
  }

  /** Returns what a thread keeps, which others keep, too. */
  public int getInt(int slot, int thread) {
    return has(intSlots, slot) ? ints[slot] : frame.ints[slot * frame.threads + thread];
  }

  /** As {@link #getInt} for {@link Frame#longs}. */
  public long getLong(int slot, int thread) {
    return has(longSlots, slot) ? longs[slot] : frame.longs[slot * frame.threads + thread];
  }

  /** Gives some threads the same in a row of {@link Frame#ints}. */
  public void putInt(int slot, int from, int to, int value) {
    if (to - from == frame.threads && slot < Long.SIZE) {
      ints[slot] = value;
      intSlots |= 1L << slot;
      return;
    }
    spread();
    Arrays.fill(frame.ints, slot * frame.threads + from, slot * frame.threads + to, value);
  }

  /** As {@link #putInt} for {@link Frame#longs}. */
  public void putLong(int slot, int from, int to, long value) {
    if (to - from == frame.threads && slot < Long.SIZE) {
      longs[slot] = value;
      longSlots |= 1L << slot;
      return;
    }
    spread();
    Arrays.fill(frame.longs, slot * frame.threads + from, slot * frame.threads + to, value);
  }

  /** Gives the threads their own of all registers but some, which stay. */
  public void spreadOthers(long ints, long longs) {
    if ((intSlots & ~ints | longSlots & ~longs) != 0) {
      spread(intSlots & ~ints, longSlots & ~longs);
    }
  }

  /** Gives the threads their own of all registers. */
  public void spread() {
    spreadOthers(0, 0);
  }

  private void spread(long someInts, long someLongs) {
    int threads = frame.threads;
    for (long rest = someInts; rest != 0; rest &= rest - 1) {
      int slot = Long.numberOfTrailingZeros(rest);
      Arrays.fill(frame.ints, slot * threads, (slot + 1) * threads, ints[slot]);
    }
    for (long rest = someLongs; rest != 0; rest &= rest - 1) {
      int slot = Long.numberOfTrailingZeros(rest);
      Arrays.fill(frame.longs, slot * threads, (slot + 1) * threads, longs[slot]);
    }
    intSlots &= ~someInts;
    longSlots &= ~someLongs;
  }
}
