package gradus.vgpu.run;

import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Reach;
import gradus.vgpu.ptx.Instruction;

/**
 * The state of one block: where its threads are, and the registers they keep while they wait.
 *
 * <p>The fields are public because generated code works with them.
 */
public final class Frame {
  /** The {@link #pc} of a thread that has ended. */
  public static final int EXIT = -1;

  /** Number of threads in the block. */
  public final int threads;

  /** The resume point at which each thread waits; {@link #EXIT} if it has ended. */
  public final int[] pc;

  /** Int registers that are kept, {@code slot * threads + thread}. */
  public final int[] ints;

  /** Long registers that are kept. */
  public final long[] longs;

  /** Float registers that are kept. */
  public final float[] floats;

  /** Double registers that are kept. */
  public final double[] doubles;

  /** Each thread's {@code threadIdx.x}. */
  public final int[] threadX;

  /** Each thread's {@code threadIdx.y}. */
  public final int[] threadY;

  /** Each thread's {@code threadIdx.z}. */
  public final int[] threadZ;

  /** What is left of each thread's {@link #budget} where long code is cut. */
  public final int[] rounds;

  /** Value that each thread brings to a wait, and then what it takes away. */
  public final int[] value;

  /** As {@link #value}, for 64 bits. */
  public final long[] wide;

  /** A second result: the predicate of {@code shfl} and {@code match.all}. */
  public final int[] flag;

  /** Lane or distance of {@code shfl}; identifier of a barrier. */
  public final int[] lane;

  /** Clamp of {@code shfl}; number of threads of a barrier, 0 for all. */
  public final int[] clamp;

  /** Mask of the threads that take part. */
  public final int[] mask;

  /** Memory that the block can reach. */
  public final Reach reach;

  /** The block's shared memory. */
  public final Allocation shared;

  /** The launch's parameters. */
  public final Allocation parameters;

  /** How often a thread may go round loops before it waits; 0 once one has gone too often. */
  public int budget;

  /** Registers that are kept once for all threads. */
  public final Common common;

  /** How many rounds all threads went that come from a phase's lead. */
  public int spent;

  /** {@code blockDim.x}. */
  public final int sizeX;

  /** {@code blockDim.y}. */
  public final int sizeY;

  /** {@code blockDim.z}. */
  public final int sizeZ;

  /** {@code gridDim.x}. */
  public final int gridX;

  /** {@code gridDim.y}. */
  public final int gridY;

  /** {@code gridDim.z}. */
  public final int gridZ;

  /** {@code blockIdx.x}. */
  public int blockX;

  /** {@code blockIdx.y}. */
  public int blockY;

  /** {@code blockIdx.z}. */
  public int blockZ;

  /** Size of the shared memory that the launch asked for. */
  public final int dynamicShared;

  /** How many threads that ran last are at {@link #meeting}; fewer than 0 after a fault. */
  int together;

  /** The point of the threads that are together. */
  int meeting;

  final Races races;
  final Traffic traffic;
  final Launch launch;
  long block;
  int faults;

  Frame(Launch launch, Reach reach) {
    KernelProgram program = launch.program();
    this.launch = launch;
    this.reach = reach;
    Grid grid = launch.grid();
    threads = grid.threads();
    pc = new int[threads];
    ints = new int[program.intSlots() * threads];
    longs = new long[program.longSlots() * threads];
    floats = new float[program.floatSlots() * threads];
    doubles = new double[program.doubleSlots() * threads];
    threadX = new int[threads];
    threadY = new int[threads];
    threadZ = new int[threads];
    for (int t = 0; t < threads; t++) {
      threadX[t] = t % grid.sizeX();
      threadY[t] = t / grid.sizeX() % grid.sizeY();
      threadZ[t] = t / grid.sizeX() / grid.sizeY();
    }
    rounds = new int[threads];
    value = new int[threads];
    wide = new long[threads];
    flag = new int[threads];
    lane = new int[threads];
    clamp = new int[threads];
    mask = new int[threads];
    shared = reach.shared();
    parameters = reach.parameters();
    budget = launch.options().budget();
    sizeX = grid.sizeX();
    sizeY = grid.sizeY();
    sizeZ = grid.sizeZ();
    gridX = grid.x();
    gridY = grid.y();
    gridZ = grid.z();
    races = launch.options().findsRaces() ? new Races(this) : null;
    traffic = launch.options().counts() ? new Traffic(program) : null;
    dynamicShared = launch.dynamicShared();
    common = new Common(this);
  }

  /** Says where a row of threads will wait, but for those that say otherwise. */
  public void head(int from, int to, int point) {
    java.util.Arrays.fill(pc, from, to, point);
  }

  /** As {@link #head} if none says otherwise: unless one fails, all will be at the point. */
  public void headAll(int from, int to, int point) {
    head(from, to, point);
    together += to - from;
    meeting = point;
  }

  /** Ends a thread that did something wrong. */
  public void fault(int thread, KernelFault fault) {
    pc[thread] = EXIT;
    together = Integer.MIN_VALUE;
    if (fault.kind() == KernelFault.Kind.ENDLESS) {
      // The other threads most likely have the same loop: they need not go round it as often.
      budget = 0;
    }
    launch.faults().add(this, thread, fault, faults++);
  }

  /**
   * Ends a thread whose access left shared or local memory or the parameters.
   *
   * @param thrown what the JVM says of it
   * @param index of the access's first byte
   * @param site the last access to such memory
   */
  public void outside(int thread, IndexOutOfBoundsException thrown, int index, int site) {
    if (site < 0) {
      throw new IllegalStateException("generated code leaves an array of its own", thrown);
    }
    Instruction access = launch.program().function().body().get(site);
    Allocation window =
        access.has("local")
            ? reach.local(thread)
            : access.has("param") ? reach.parameters() : shared;
    int bytes = access.type().bytes();
    bytes *= access.has("v4") ? 4 : access.has("v2") ? 2 : 1;
    fault(thread, KernelFault.access(KernelFault.Kind.ILLEGAL_ADDRESS, site, index, bytes, window));
  }

  /** Ends a thread that goes round a loop without end. */
  public static KernelFault endless(int site) {
    return KernelFault.of(KernelFault.Kind.ENDLESS, site, null);
  }

  /** Ends a thread that executes {@code trap}. */
  public static KernelFault trap(int site) {
    return KernelFault.of(KernelFault.Kind.TRAP, site, null);
  }
}
