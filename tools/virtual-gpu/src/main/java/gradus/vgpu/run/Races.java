package gradus.vgpu.run;

import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Windows;
import gradus.vgpu.run.KernelProgram.Placed;

/**
 * Finds accesses to one byte of shared memory by two threads, of which one writes, with nothing
 * that orders them.
 *
 * <p>A barrier of the block begins a new epoch, and what was accessed in an older one is forgotten.
 * Within an epoch threads of one warp are ordered if both took part in a wait of the warp since the
 * first access: each warp has a clock that its waits move on.
 */
public final class Races {
  private final Frame frame;
  private final Trace writes;
  private final Trace reads;
  private final Trace otherReads;
  private final int[] clocks;
  private final int[] waited;
  private int epoch;

  /** Who accessed each byte last. */
  private static final class Trace {
    final int[] epoch;
    final int[] thread;
    final int[] clock;
    final int[] site;
    final boolean[] isAtomic;

    Trace(int bytes) {
      epoch = new int[bytes];
      thread = new int[bytes];
      clock = new int[bytes];
      site = new int[bytes];
      isAtomic = new boolean[bytes];
    }

    void set(int at, int epoch, int thread, int clock, int site, boolean isAtomic) {
      this.epoch[at] = epoch;
      this.thread[at] = thread;
      this.clock[at] = clock;
      this.site[at] = site;
      this.isAtomic[at] = isAtomic;
    }
  }

  Races(Frame frame) {
    this.frame = frame;
    int bytes = frame.shared.bytes();
    writes = new Trace(bytes);
    reads = new Trace(bytes);
    otherReads = new Trace(bytes);
    clocks = new int[(frame.threads + 31) / 32];
    waited = new int[frame.threads];
  }

  /** Forgets all accesses: the block has passed a barrier, or the next one begins. */
  void advance() {
    epoch++;
  }

  /** Orders what some threads of a warp did before from what they do after. */
  void meet(int first, int lanes) {
    int clock = ++clocks[first / 32];
    for (int lane = 0; lane < 32; lane++) {
      if ((lanes >>> lane & 1) != 0) {
        waited[first + lane] = clock;
      }
    }
  }

  /** Told before a read of shared memory, or of memory that may be shared. */
  public static void read(Frame frame, int thread, long address, int bytes, int site) {
    int at = offset(address);
    if (at >= 0) {
      frame.races.read(thread, at, bytes, site);
    }
  }

  /** Told before a write. */
  public static void write(Frame frame, int thread, long address, int bytes, int site) {
    int at = offset(address);
    if (at >= 0) {
      frame.races.write(thread, at, bytes, site, false);
    }
  }

  /** Told before an atomic operation. */
  public static void atomic(Frame frame, int thread, long address, int bytes, int site) {
    int at = offset(address);
    if (at >= 0) {
      frame.races.write(thread, at, bytes, site, true);
    }
  }

  /** Returns the offset in shared memory of its own or a generic address; -1 if it is elsewhere. */
  private static int offset(long address) {
    if (address < 1L << 32) {
      return (int) address;
    }
    return Windows.isShared(address) ? (int) (address - Windows.SHARED) : -1;
  }

  private void read(int thread, int from, int bytes, int site) {
    int clock = clocks[thread >> 5];
    for (int at = from; at < from + bytes; at++) {
      if (conflicts(writes, at, thread)) {
        throw fault(writes, at, thread, site, "reads", "writes", from, bytes);
      }
      if (reads.epoch[at] == epoch && reads.thread[at] != thread) {
        otherReads.set(at, epoch, reads.thread[at], reads.clock[at], reads.site[at], false);
      }
      reads.set(at, epoch, thread, clock, site, false);
    }
  }

  private void write(int thread, int from, int bytes, int site, boolean isAtomic) {
    int clock = clocks[thread >> 5];
    for (int at = from; at < from + bytes; at++) {
      boolean areBothAtomic = isAtomic && writes.isAtomic[at];
      if (!areBothAtomic && conflicts(writes, at, thread)) {
        throw fault(writes, at, thread, site, "writes", "writes", from, bytes);
      }
      if (conflicts(reads, at, thread)) {
        throw fault(reads, at, thread, site, "writes", "reads", from, bytes);
      }
      if (conflicts(otherReads, at, thread)) {
        throw fault(otherReads, at, thread, site, "writes", "reads", from, bytes);
      }
      writes.set(at, epoch, thread, clock, site, isAtomic);
    }
  }

  private boolean conflicts(Trace trace, int at, int thread) {
    int other = trace.thread[at];
    if (trace.epoch[at] != epoch || other == thread) {
      return false;
    }
    int since = trace.clock[at];
    boolean isOrdered =
        other >> 5 == thread >> 5 && waited[other] > since && waited[thread] > since;
    return !isOrdered;
  }

  private KernelFault fault(
      Trace trace,
      int at,
      int thread,
      int site,
      String does,
      String otherDoes,
      int from,
      int bytes) {
    int other = trace.thread[at];
    Grid grid = frame.launch.grid();
    int line = frame.launch.program().function().body().get(trace.site[at]).location().line();
    boolean isOneWarp = other >> 5 == thread >> 5;
    String text =
        "race: the thread "
            + does
            + " "
            + name(from, bytes)
            + ", which thread "
            + grid.threadName(other)
            + " "
            + otherDoes
            + (line == 0 ? "" : " at line " + line)
            + ",\n  and nothing says which of them comes first: put "
            + (isOneWarp ? "__syncwarp() or __syncthreads()" : "__syncthreads()")
            + " between";
    return KernelFault.of(KernelFault.Kind.RACE, site, text);
  }

  private String name(int at, int bytes) {
    Placed found = null;
    for (Placed placed : frame.launch.program().shared()) {
      if (placed.offset() <= at && (found == null || placed.offset() >= found.offset())) {
        found = placed;
      }
    }
    if (found == null) {
      return "byte " + at + " of shared memory";
    }
    return "element "
        + (at - found.offset()) / bytes
        + " of `"
        + Mangled.plain(found.name())
        + "` in shared memory";
  }
}
