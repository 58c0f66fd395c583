package gradus.vgpu.memory;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The memory that the threads of one block can reach; one CPU thread works with it at a time. */
public final class Reach {
  private final DeviceMemory memory;
  private final Locks locks;
  private final int[] slotOfSite;
  private final IntPredicate writes;
  private final Allocation[] last;
  private final boolean isTracked;
  private final Allocation shared;
  private final byte[] sharedShadow;
  private final Allocation genericShared;
  private final Allocation parameters;
  private final Allocation genericParameters;
  private final Allocation[] locals;
  private final Allocation[] genericLocals;

  /**
   * Makes the memory of a block.
   *
   * @param locks for atomic operations; null if blocks run one after the other
   * @param slotOfSite which sites remember their last buffer together
   * @param writes tells of a site whether it writes
   * @param isTracked whether shared and local memory remember what was written
   */
  public Reach(
      DeviceMemory memory,
      Locks locks,
      int[] slotOfSite,
      int slots,
      IntPredicate writes,
      boolean isTracked,
      int sharedBytes,
      int localBytes,
      int threads,
      byte[] parameters) {
    this.memory = memory;
    this.locks = locks;
    this.slotOfSite = slotOfSite;
    this.writes = writes;
    this.isTracked = isTracked;
    last = new Allocation[slots];
    Arrays.fill(last, Allocation.NONE);
    shared = new Allocation("shared", 0, new byte[sharedBytes], isTracked, "");
    sharedShadow = shared.written;
    genericShared = alias(shared, Windows.SHARED);
    this.parameters = new Allocation("parameters", 0, parameters, false, "");
    genericParameters = alias(this.parameters, Windows.PARAMETERS);
    locals = new Allocation[localBytes == 0 ? 0 : threads];
    genericLocals = new Allocation[locals.length];
    for (int t = 0; t < locals.length; t++) {
      locals[t] = new Allocation("local", 0, new byte[localBytes], isTracked, "");
      genericLocals[t] = alias(locals[t], Windows.LOCAL + t * Windows.LOCAL_STRIDE);
    }
  }

  private static Allocation alias(Allocation of, long address) {
    Allocation alias = new Allocation(of.name(), address, of.data, false, "");
    alias.written = of.written;
    return alias;
  }

  /** Forgets what was written to shared and local memory, for the next block. */
  public void clear() {
    if (isTracked) {
      Arrays.fill(sharedShadow, (byte) 0);
      shared.track(sharedShadow);
      genericShared.written = sharedShadow;
      for (Allocation local : locals) {
        Arrays.fill(local.written, (byte) 0);
      }
    }
  }

  /**
   * Drops the shadow of shared memory if all of it was written; called at barriers.
   *
   * <p>Most kernels fill it before their first barrier and then read each element many times.
   */
  public void settle() {
    if (shared.written != null) {
      shared.settle();
      genericShared.written = shared.written;
    }
  }

  /** Returns the block's shared memory, which starts at address 0 of its own. */
  public Allocation shared() {
    return shared;
  }

  /** Returns the launch's parameters, which start at address 0 of their own. */
  public Allocation parameters() {
    return parameters;
  }

  /** Returns a thread's local memory, which starts at address 0 of its own. */
  public Allocation local(int thread) {
    return locals.length == 0 ? Allocation.NONE : locals[thread];
  }

  /**
   * Says which buffer the accesses of a slot will most likely hit.
   *
   * <p>If they do, the search is never executed, and the JVM compiles the loop without it.
   */
  public void expect(int slot, long address) {
    Allocation found = memory.find(address);
    if (found != null) {
      last[slot] = found;
    }
  }

  /** Returns the buffer that a site has hit last. */
  public Allocation last(int slot) {
    return last[slot];
  }

  /**
   * Returns the buffer in global memory that an access hits, and remembers it.
   *
   * @throws KernelFault if the access leaves every buffer or is misaligned
   */
  public Allocation global(long address, int bytes, int site) {
    return remember(memory.find(address), address, bytes, site);
  }

  /** As {@link #global} for a generic address, which may point to other memories, too. */
  public Allocation generic(long address, int bytes, int site) {
    if (Windows.isGlobal(address)) {
      return global(address, bytes, site);
    }
    Allocation window = genericParameters;
    if (Windows.isShared(address)) {
      window = genericShared;
    } else if (Windows.isLocal(address)) {
      long thread = (address - Windows.LOCAL) / Windows.LOCAL_STRIDE;
      window = thread < locals.length ? genericLocals[(int) thread] : null;
    }
    return remember(window, address, bytes, site);
  }

  private Allocation remember(Allocation found, long address, int bytes, int site) {
    boolean isGlobal = Windows.isGlobal(address);
    if (found == null || found.bytes() - (address - found.address) < bytes) {
      throw KernelFault.access(
          KernelFault.Kind.ILLEGAL_ADDRESS, site, address, bytes, isGlobal ? null : found);
    }
    if ((address & bytes - 1) != 0) {
      throw KernelFault.access(
          KernelFault.Kind.MISALIGNED, site, address, bytes, isGlobal ? null : found);
    }
    if (found.isConstant() && writes.test(site)) {
      throw KernelFault.access(KernelFault.Kind.CONSTANT, site, address, bytes, null);
    }
    last[slotOfSite[site]] = found;
    return found;
  }

  /** Begins an atomic operation. */
  public void lock(long address) {
    if (locks != null) {
      locks.lock(address);
    }
  }

  /** Ends an atomic operation. */
  public void unlock(long address) {
    if (locks != null) {
      locks.unlock(address);
    }
  }
}
