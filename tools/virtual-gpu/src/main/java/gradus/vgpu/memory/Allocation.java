package gradus.vgpu.memory;

/** A buffer in device memory: its bytes, and which of them were written. */
public final class Allocation {
  /** Stands where no buffer is known yet; contains no address. */
  static final Allocation NONE = new Allocation("", -1L << 32, new byte[0], false, "");

  final long address;
  byte[] data;
  byte[] written;
  private final String name;
  private final int bytes;
  private final String allocatedAt;
  private String freedAt;
  private int writtenUpTo;
  private boolean isConstant;

  Allocation(String name, long address, byte[] data, boolean isTracked, String allocatedAt) {
    this.name = name;
    this.address = address;
    this.data = data;
    this.bytes = data.length;
    this.written = isTracked ? new byte[data.length] : null;
    this.allocatedAt = allocatedAt;
  }

  /** Returns the address of the first byte. */
  public long address() {
    return address;
  }

  /** Returns the size. */
  public int bytes() {
    return bytes;
  }

  /** Returns the bytes; empty once it is freed. */
  public byte[] data() {
    return data;
  }

  /** Returns 1 for each byte that was written, 0 for the others; null once all were. */
  public byte[] written() {
    return written;
  }

  /** Returns the variable's name, or an empty text for a buffer that the program allocated. */
  public String name() {
    return name;
  }

  /** Returns the line of Java that allocated it, such as {@code VectorAdd.java:29}. */
  public String allocatedAt() {
    return allocatedAt;
  }

  /** Returns the line of Java that freed it; null if it is alive. */
  public String freedAt() {
    return freedAt;
  }

  /** Returns whether it was freed. */
  public boolean isFreed() {
    return freedAt != null;
  }

  /** Returns whether an address points into it. */
  public boolean contains(long at) {
    return Long.compareUnsigned(at - address, bytes) < 0;
  }

  /** Returns whether kernels can only read it. */
  public boolean isConstant() {
    return isConstant;
  }

  /** Makes it memory that kernels can only read. */
  public void makeConstant() {
    isConstant = true;
  }

  void free(String at) {
    freedAt = at;
    data = NONE.data;
    written = null;
  }

  void markWritten(int offset, int length) {
    if (written != null) {
      if (length == bytes) {
        written = null;
      } else {
        java.util.Arrays.fill(written, offset, offset + length, (byte) 1);
      }
    }
  }

  /** Begins again to look for bytes that were never written. */
  void track(byte[] shadow) {
    written = shadow;
    writtenUpTo = 0;
  }

  /** Drops the shadow if every byte was written; looks at each byte once in its life. */
  void settle() {
    byte[] shadow = written;
    if (shadow == null) {
      return;
    }
    int at = writtenUpTo;
    while (at + 8 <= bytes && (long) Bytes.LONG.get(shadow, at) == 0x0101010101010101L) {
      at += 8;
    }
    while (at < bytes && shadow[at] != 0) {
      at++;
    }
    writtenUpTo = at;
    if (at == bytes) {
      written = null;
    }
  }
}
