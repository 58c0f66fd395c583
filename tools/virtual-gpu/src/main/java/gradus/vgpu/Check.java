package gradus.vgpu;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the device looks at while a kernel runs. */
public enum Check {
  /** Accesses out of bounds, misaligned, through null, or to freed memory; always on. */
  MEMORY,
  /** Reads of memory that nothing was written to. */
  UNINITIALIZED,
  /** Two threads that touch one byte of shared memory without a barrier in between. */
  RACE,
  /** Threads of a block that wait at different barriers. */
  BARRIER,
  /** Coalescing, bank conflicts, barriers and divergence are counted. */
  STATISTICS;

  /** What is on unless something else is asked for. */
  public static Set<Check> usual() {
    return Collections.unmodifiableSet(EnumSet.of(MEMORY, UNINITIALIZED, BARRIER));
  }

  /** Everything. */
  public static Set<Check> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Check.class));
  }
}
