package gradus.vgpu.memory;

/** Ends a thread of a kernel that did what it must not. */
public final class KernelFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What a thread can do wrong. */
  public enum Kind {
    /** An access outside every buffer, or to a freed one. */
    ILLEGAL_ADDRESS,
    /** An address that is no multiple of the access's size. */
    MISALIGNED,
    /** A write to a variable that kernels can only read. */
    CONSTANT,
    /** A read of bytes that nothing was written to. */
    UNINITIALIZED,
    /** A loop that goes round too often. */
    ENDLESS,
    /** A failed {@code assert}. */
    ASSERT,
    /** The instruction {@code trap}. */
    TRAP,
    /** Two threads touch one byte of shared memory without a barrier between. */
    RACE,
    /** Threads of a block or a warp that wait for each other at different places. */
    DIVERGENT_BARRIER
  }

  private final Kind kind;
  private final int site;
  private final long address;
  private final int bytes;
  private final Allocation buffer;

  private KernelFault(
      Kind kind, int site, long address, int bytes, Allocation buffer, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.site = site;
    this.address = address;
    this.bytes = bytes;
    this.buffer = buffer;
  }

  /** An access that must not be; the buffer is the one whose window it left, null if global. */
  public static KernelFault access(
      Kind kind, int site, long address, int bytes, Allocation buffer) {
    return new KernelFault(kind, site, address, bytes, buffer, null);
  }

  /** Anything that a sentence describes. */
  public static KernelFault of(Kind kind, int site, String message) {
    return new KernelFault(kind, site, 0, 0, null, message);
  }

  /** Returns what went wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns the index of the instruction in its kernel. */
  public int site() {
    return site;
  }

  /** Returns the address of an access. */
  public long address() {
    return address;
  }

  /** Returns the number of bytes of an access; 0 if it was none. */
  public int bytes() {
    return bytes;
  }

  /** Returns the shared, local or parameter memory that an access was to; null if global. */
  public Allocation buffer() {
    return buffer;
  }
}
