package gradus.vgpu.memory;

/** Checks addresses in a memory that starts at 0: shared memory, local memory, parameters. */
public final class Window {
  private Window() {}

  /**
   * Returns the index of an access.
   *
   * @throws KernelFault if the access leaves the memory or is misaligned
   */
  public static int index(byte[] data, long address, int bytes, Allocation window, int site) {
    if ((address & (Bytes.NO_INDEX | bytes - 1)) != 0 || (int) address > data.length - bytes) {
      throw fault(window, address, bytes, site);
    }
    return (int) address;
  }

  private static KernelFault fault(Allocation window, long address, int bytes, int site) {
    boolean isInside = address >= 0 && address <= window.data.length - bytes;
    KernelFault.Kind kind =
        isInside ? KernelFault.Kind.MISALIGNED : KernelFault.Kind.ILLEGAL_ADDRESS;
    return KernelFault.access(kind, site, address, bytes, window);
  }
}
