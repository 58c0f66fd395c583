package gradus.vgpu.memory;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Locks for atomic operations, each for a part of all addresses.
 *
 * <p>An operation takes some nanoseconds, so waiting is spinning. Views of byte arrays have no
 * compare-and-set on newer JVMs.
 */
public final class Locks {
  private static final int COUNT = 1 << 10;
  private static final int SPREAD = 16;
  private final AtomicIntegerArray taken = new AtomicIntegerArray(COUNT * SPREAD);

  /** Makes locks that nobody holds. */
  public Locks() {}

  private static int index(long address) {
    return (int) (address >>> 3 & COUNT - 1) * SPREAD;
  }

  void lock(long address) {
    int at = index(address);
    int spins = 0;
    while (!taken.weakCompareAndSetAcquire(at, 0, 1)) {
      if (++spins % 1024 == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  void unlock(long address) {
    taken.setRelease(index(address), 0);
  }
}
