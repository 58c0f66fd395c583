package gradus.vgpu.memory;

/** Where the memories that are not global lie among generic addresses. */
public final class Windows {
  /** The first generic address of shared memory. */
  public static final long SHARED = 0x7e00_0000_0000L;

  /** The first generic address of the first thread's local memory. */
  public static final long LOCAL = 0x7c00_0000_0000L;

  /** From one thread's local memory to the next one's. */
  public static final long LOCAL_STRIDE = 1L << 24;

  /** The first generic address of the parameters. */
  public static final long PARAMETERS = 0x7b00_0000_0000L;

  /** The size of each of these windows. */
  public static final long SIZE = 1L << 40;

  private Windows() {}

  /** Returns whether a generic address points to a thread's shared memory. */
  public static boolean isShared(long address) {
    return address - SHARED >= 0 && address - SHARED < SIZE;
  }

  /** Returns whether a generic address points to local memory. */
  public static boolean isLocal(long address) {
    return address - LOCAL >= 0 && address - LOCAL < SIZE;
  }

  /** Returns whether a generic address points to a kernel's parameters. */
  public static boolean isParameter(long address) {
    return address - PARAMETERS >= 0 && address - PARAMETERS < SIZE;
  }

  /** Returns whether a generic address points to none of these, and so to global memory. */
  public static boolean isGlobal(long address) {
    return !isShared(address) && !isLocal(address) && !isParameter(address);
  }
}
