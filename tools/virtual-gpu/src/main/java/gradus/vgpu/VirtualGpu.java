package gradus.vgpu;

import gradus.vgpu.compile.AccessMode;
import gradus.vgpu.memory.DeviceMemory;
import gradus.vgpu.run.Counters;
import gradus.vgpu.run.Counters.Event;
import gradus.vgpu.run.Grid;
import gradus.vgpu.run.KernelProgram;
import gradus.vgpu.run.Launch;
import gradus.vgpu.run.Processors;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * A CUDA device in pure Java.
 *
 * <p>One thread at a time may use it.
 */
public final class VirtualGpu {
  /** The greatest number of threads in a block. */
  public static final int MAX_THREADS = 1024;

  private final DeviceMemory memory;
  private final Processors processors;
  private final Set<Check> checks;
  private final int backEdgeBudget;
  private final boolean proves;
  private final PrintStream output;
  private LaunchStatistics statistics;

  private VirtualGpu(Builder builder) {
    checks = EnumSet.copyOf(builder.checks);
    memory = new DeviceMemory(builder.memory, checks.contains(Check.UNINITIALIZED));
    processors = new Processors(builder.processors);
    backEdgeBudget = builder.backEdgeBudget;
    proves = builder.proves;
    output = builder.output;
  }

  /** Begins to describe a device. */
  public static Builder builder() {
    return new Builder();
  }

  /** Describes a device before it is made. */
  public static final class Builder {
    private long memory = 4L << 30;
    private int processors = Runtime.getRuntime().availableProcessors();
    private Set<Check> checks = Check.usual();
    private int backEdgeBudget = 1 << 28;
    private boolean proves = true;
    private PrintStream output = System.out;

    private Builder() {}

    /** Sets how many bytes can be allocated; the JVM's heap must have room for what is. */
    public Builder memory(long bytes) {
      memory = bytes;
      return this;
    }

    /** Sets how many CPU threads run blocks; with 1, every run is the same. */
    public Builder processors(int count) {
      processors = count;
      return this;
    }

    /** Sets what is looked for; {@link Check#MEMORY} always is. */
    public Builder checks(Set<Check> wanted) {
      checks = EnumSet.of(Check.MEMORY);
      checks.addAll(wanted);
      return this;
    }

    /** Sets how often a thread may go round loops between two barriers. */
    public Builder backEdgeBudget(long rounds) {
      if (rounds < 1) {
        throw new IllegalArgumentException(rounds + " rounds: at least 1 is needed");
      }
      backEdgeBudget = (int) Math.min(rounds, Integer.MAX_VALUE);
      return this;
    }

    /** Sets whether kernels are compiled with what can be proven of them, as is usual. */
    Builder proves(boolean isUsual) {
      proves = isUsual;
      return this;
    }

    /** Sets where {@code printf} and reports go. */
    public Builder output(PrintStream stream) {
      output = stream;
      return this;
    }

    /** Makes the device. */
    public VirtualGpu build() {
      return new VirtualGpu(this);
    }
  }

  /** Returns the device's memory. */
  public DeviceMemory memory() {
    return memory;
  }

  /** Returns where {@code printf} and reports go. */
  public PrintStream output() {
    return output;
  }

  /**
   * Loads a PTX text.
   *
   * @throws gradus.vgpu.ptx.PtxException if it is malformed
   * @throws IllegalStateException if there is not enough memory for its variables
   */
  public LoadedModule load(String ptx) {
    return new LoadedModule(ptx, memory, mode());
  }

  private AccessMode mode() {
    return new AccessMode(
        checks.contains(Check.UNINITIALIZED),
        checks.contains(Check.RACE),
        checks.contains(Check.STATISTICS),
        proves);
  }

  /**
   * Runs a kernel and returns when its last thread has ended.
   *
   * @param dynamicSharedBytes shared memory beyond the kernel's own
   * @param parameters the values, each at its {@link Parameter#offset}
   * @return what went wrong; null if nothing did
   * @throws gradus.vgpu.ptx.PtxException if the kernel uses what this device does not have
   * @throws IllegalArgumentException if the block or the parameters do not fit
   */
  public Fault launch(
      Kernel kernel, Dim3 grid, Dim3 block, int dynamicSharedBytes, byte[] parameters) {
    check(kernel, block, parameters);
    KernelProgram program = kernel.program();
    Grid shape = new Grid(grid.x(), grid.y(), grid.z(), block.x(), block.y(), block.z());
    Launch launch =
        new Launch(
            program,
            kernel.source().file(),
            shape,
            dynamicSharedBytes,
            parameters.clone(),
            memory,
            options());
    launch.run(processors);
    statistics = checks.contains(Check.STATISTICS) ? count(launch) : null;
    if (launch.faults().count() == 0) {
      return null;
    }
    Fault fault = new FaultReport(kernel, launch).fault();
    output.println(fault.report());
    return fault;
  }

  private static LaunchStatistics count(Launch launch) {
    Counters counters = launch.counters();
    return new LaunchStatistics(
        launch.grid().blocks(),
        launch.grid().blocks() * launch.grid().threads(),
        counters.get(Event.GLOBAL_READS),
        counters.get(Event.GLOBAL_READ_SECTORS),
        counters.get(Event.GLOBAL_READ_BYTES),
        counters.get(Event.GLOBAL_WRITES),
        counters.get(Event.GLOBAL_WRITE_SECTORS),
        counters.get(Event.GLOBAL_WRITE_BYTES),
        counters.get(Event.SHARED_READS),
        counters.get(Event.SHARED_WRITES),
        counters.get(Event.SHARED_PASSES),
        counters.get(Event.ATOMICS),
        counters.get(Event.BARRIERS),
        counters.get(Event.BRANCHES),
        counters.get(Event.DIVERGENT_BRANCHES));
  }

  private Launch.Options options() {
    return new Launch.Options(
        checks.contains(Check.UNINITIALIZED),
        checks.contains(Check.RACE),
        checks.contains(Check.BARRIER),
        checks.contains(Check.STATISTICS),
        backEdgeBudget,
        output);
  }

  private static void check(Kernel kernel, Dim3 block, byte[] parameters) {
    if (block.count() > kernel.maxThreads()) {
      throw new IllegalArgumentException(
          "a block of "
              + block
              + " has "
              + block.count()
              + " threads, but "
              + kernel.name()
              + " runs with at most "
              + kernel.maxThreads());
    }
    if (parameters.length < kernel.parameterBytes()) {
      throw new IllegalArgumentException(
          kernel.name()
              + " has "
              + kernel.parameterBytes()
              + " bytes of parameters, but "
              + parameters.length
              + " were given");
    }
  }

  /** Returns what the last launch did; null unless {@link Check#STATISTICS} is on. */
  public LaunchStatistics statistics() {
    return statistics;
  }
}
