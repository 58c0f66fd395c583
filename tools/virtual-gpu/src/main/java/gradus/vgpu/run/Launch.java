package gradus.vgpu.run;

import gradus.vgpu.memory.DeviceMemory;
import gradus.vgpu.memory.Locks;
import gradus.vgpu.memory.Reach;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** One launch of a kernel. */
public final class Launch {
  private final KernelProgram program;
  private final String file;
  private final Grid grid;
  private final int dynamicShared;
  private final byte[] parameters;
  private final DeviceMemory memory;
  private final Options options;
  private final FaultLog faults = new FaultLog();
  private final Counters counters = new Counters();
  private final AtomicLong nextBlock = new AtomicLong();
  private volatile boolean isStopped;

  /**
   * How to run.
   *
   * @param findsUninitialized whether memory remembers what was written
   * @param findsDivergence whether threads must wait at one and the same barrier
   * @param budget how often a thread may go round loops before it waits
   * @param output of {@code printf}
   */
  public record Options(
      boolean findsUninitialized,
      boolean findsRaces,
      boolean findsDivergence,
      boolean counts,
      int budget,
      PrintStream output) {}

  /**
   * Prepares a launch.
   *
   * @param file the name of the kernel's text in its line information; empty if not known
   */
  public Launch(
      KernelProgram program,
      String file,
      Grid grid,
      int dynamicShared,
      byte[] parameters,
      DeviceMemory memory,
      Options options) {
    this.program = program;
    this.file = file;
    this.grid = grid;
    this.dynamicShared = dynamicShared;
    this.parameters = parameters;
    this.memory = memory;
    this.options = options;
  }

  /** Runs all blocks and waits for the end of the last one. */
  public void run(Processors processors) {
    long blocks = grid.blocks();
    int workers = (int) Math.min(processors.count(), blocks);
    Locks locks = workers > 1 ? new Locks() : null;
    long chunk = Math.max(1, Math.min(256, blocks / (workers * 16L)));
    processors.run(workers, () -> work(locks, blocks, chunk));
    memory.settle();
  }

  private void work(Locks locks, long blocks, long chunk) {
    Reach reach =
        new Reach(
            memory,
            locks,
            program.slotOfSite(),
            program.slots(),
            program::writes,
            options.findsUninitialized(),
            program.sharedBytes() + dynamicShared,
            program.localBytes(),
            grid.threads(),
            parameters);
    program.expected(parameters, memory).forEach(reach::expect);
    Frame frame = new Frame(this, reach);
    BlockRunner runner = new BlockRunner(program, frame, options.findsDivergence());
    for (long first; !isStopped && (first = nextBlock.getAndAdd(chunk)) < blocks; ) {
      for (long block = first; block < Math.min(first + chunk, blocks) && !isStopped; block++) {
        runner.run(block);
      }
    }
    if (frame.traffic != null) {
      counters.addAll(frame.traffic.counters());
    }
  }

  /** Lets no further block begin: a loop without end would go on in all of them. */
  void stop() {
    isStopped = true;
  }

  /** Returns what went wrong. */
  public FaultLog faults() {
    return faults;
  }

  /** Returns what was counted. */
  public Counters counters() {
    return counters;
  }

  /** Returns the kernel. */
  public KernelProgram program() {
    return program;
  }

  /** Returns the line of the kernel's text that an instruction comes from. */
  public SourceLine line(int site) {
    return SourceLine.of(program.function(), file, site);
  }

  /** Returns the shape. */
  public Grid grid() {
    return grid;
  }

  /** Returns the parameters' bytes. */
  public byte[] parameters() {
    return parameters;
  }

  /** Returns the device's memory. */
  public DeviceMemory memory() {
    return memory;
  }

  /** Returns how often a thread may go round loops. */
  public int budget() {
    return options.budget();
  }

  int dynamicShared() {
    return dynamicShared;
  }

  Options options() {
    return options;
  }
}
