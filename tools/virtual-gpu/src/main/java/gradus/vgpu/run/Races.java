package gradus.vgpu.run;

import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Windows;
import gradus.vgpu.run.KernelProgram.Placed;
import java.util.List;

/**
 * Finds accesses to one byte of shared memory by two threads, of which one writes, with nothing
 * that orders them.
 *
 * <p>A barrier of the block begins a new epoch, and what was accessed in an older one is forgotten.
 * Within an epoch threads of one warp are ordered if both took part in a wait of the warp since the
 * first access: each warp has a clock that its waits move on.
 */
public final class Races {
  /** What a thread does with a byte. */
  private enum Way {
    WRITE("writes"),
    ATOMIC("atomically changes"),
    READ("reads");

    private final String verb;

    Way(String verb) {
      this.verb = verb;
    }

    /** Returns whether two threads may do this and that in any order. */
    boolean agreesWith(Way other) {
      return this == other && this != WRITE;
    }
  }

  private static final List<Way> WAYS = List.of(Way.values());

  private final Frame frame;

  /** The last access of each way. */
  private final Trace[] last = new Trace[Way.values().length];

  /** The access before it by another thread. */
  private final Trace[] other = new Trace[Way.values().length];

  private final int[] clocks;
  private final int[] waited;
  private int epoch;

  /** Who accessed each byte, when and where. */
  private static final class Trace {
    final int[] epoch;
    final int[] thread;
    final int[] clock;
    final int[] site;

    Trace(int bytes) {
      epoch = new int[bytes];
      thread = new int[bytes];
      clock = new int[bytes];
      site = new int[bytes];
    }

    void set(int at, int epoch, int thread, int clock, int site) {
      this.epoch[at] = epoch;
      this.thread[at] = thread;
      this.clock[at] = clock;
      this.site[at] = site;
    }
  }

  Races(Frame frame) {
    this.frame = frame;
    int bytes = frame.shared.bytes();
    for (int i = 0; i < last.length; i++) {
      last[i] = new Trace(bytes);
      other[i] = new Trace(bytes);
    }
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
      frame.races.access(thread, at, bytes, site, Way.READ);
    }
  }

  /** Told before a write. */
  public static void write(Frame frame, int thread, long address, int bytes, int site) {
    int at = offset(address);
    if (at >= 0) {
      frame.races.access(thread, at, bytes, site, Way.WRITE);
    }
  }

  /** Told before an atomic operation. */
  public static void atomic(Frame frame, int thread, long address, int bytes, int site) {
    int at = offset(address);
    if (at >= 0) {
      frame.races.access(thread, at, bytes, site, Way.ATOMIC);
    }
  }

  /** Returns the offset in shared memory of its own or a generic address; -1 if it is elsewhere. */
  private static int offset(long address) {
    if (address < 1L << 32) {
      return (int) address;
    }
    return Windows.isShared(address) ? (int) (address - Windows.SHARED) : -1;
  }

  private void access(int thread, int from, int bytes, int site, Way way) {
    int clock = clocks[thread >> 5];
    for (int at = from; at < from + bytes; at++) {
      for (Way before : WAYS) {
        if (!way.agreesWith(before)) {
          check(last[before.ordinal()], before, at, thread, site, way, from, bytes);
          check(other[before.ordinal()], before, at, thread, site, way, from, bytes);
        }
      }
      Trace mine = last[way.ordinal()];
      if (mine.epoch[at] == epoch && mine.thread[at] != thread) {
        other[way.ordinal()].set(at, epoch, mine.thread[at], mine.clock[at], mine.site[at]);
      }
      mine.set(at, epoch, thread, clock, site);
    }
  }

  private void check(
      Trace trace, Way before, int at, int thread, int site, Way way, int from, int bytes) {
    if (conflicts(trace, at, thread)) {
      throw fault(trace, at, thread, site, way.verb, before.verb, from, bytes);
    }
  }

  private boolean conflicts(Trace trace, int at, int thread) {
    int before = trace.thread[at];
    if (trace.epoch[at] != epoch || before == thread) {
      return false;
    }
    int since = trace.clock[at];
    boolean isOrdered =
        before >> 5 == thread >> 5 && waited[before] > since && waited[thread] > since;
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
    int before = trace.thread[at];
    Grid grid = frame.launch.grid();
    String line = frame.launch.line(trace.site[at]).toString();
    boolean isOneWarp = before >> 5 == thread >> 5;
    String text =
        "race: the thread "
            + does
            + " "
            + name(from, bytes)
            + ", which thread "
            + grid.threadName(before)
            + " "
            + otherDoes
            + (line.isEmpty() ? "" : " at " + line)
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
