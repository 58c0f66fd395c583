package gradus.vgpu.memory;

/**
 * Reads and writes buffers whose bounds are checked already, and finds reads of bytes that nothing
 * was written to.
 *
 * <p>The shadow {@code written} is null where every byte was written. A read is right if any byte
 * of the aligned part of memory around it was: its {@code extent}, 4 bytes or more. For compilers
 * copy structures with the bytes between their members, and those nothing is ever written to.
 */
public final class Tracked {
  private static final short TWO = 0x0101;
  private static final int FOUR = 0x01010101;
  private static final long EIGHT = 0x0101010101010101L;

  private Tracked() {}

  /** Looks at the bytes around some that were not written, and throws if none was. */
  private static void look(
      byte[] written, int at, int bytes, int extent, Allocation from, int site) {
    int first = at & -extent;
    for (int i = first; i < Math.min(first + extent, written.length); i++) {
      if (written[i] != 0) {
        return;
      }
    }
    long address = from.address + at;
    throw KernelFault.access(
        KernelFault.Kind.UNINITIALIZED,
        site,
        address,
        bytes,
        Windows.isGlobal(address) && from.address != 0 ? null : from);
  }

  /** Reads a byte, sign-extended. */
  public static int getByte(
      byte[] data, int at, byte[] written, int extent, Allocation from, int site) {
    if (written != null && written[at] == 0) {
      look(written, at, 1, extent, from, site);
    }
    return Bytes.getByte(data, at);
  }

  /** Reads two bytes, sign-extended. */
  public static int getShort(
      byte[] data, int at, byte[] written, int extent, Allocation from, int site) {
    if (written != null && (short) Bytes.SHORT.get(written, at) == 0) {
      look(written, at, 2, extent, from, site);
    }
    return Bytes.getShort(data, at);
  }

  /** Reads four bytes. */
  public static int getInt(
      byte[] data, int at, byte[] written, int extent, Allocation from, int site) {
    if (written != null && (int) Bytes.INT.get(written, at) == 0) {
      look(written, at, 4, extent, from, site);
    }
    return Bytes.getInt(data, at);
  }

  /** Reads eight bytes. */
  public static long getLong(
      byte[] data, int at, byte[] written, int extent, Allocation from, int site) {
    if (written != null && (long) Bytes.LONG.get(written, at) == 0) {
      look(written, at, 8, extent, from, site);
    }
    return Bytes.getLong(data, at);
  }

  /** Reads a float. */
  public static float getFloat(
      byte[] data, int at, byte[] written, int extent, Allocation from, int site) {
    if (written != null && (int) Bytes.INT.get(written, at) == 0) {
      look(written, at, 4, extent, from, site);
    }
    return Bytes.getFloat(data, at);
  }

  /** Reads a double. */
  public static double getDouble(
      byte[] data, int at, byte[] written, int extent, Allocation from, int site) {
    if (written != null && (long) Bytes.LONG.get(written, at) == 0) {
      look(written, at, 8, extent, from, site);
    }
    return Bytes.getDouble(data, at);
  }

  /** Writes the lowest byte. */
  public static void putByte(byte[] data, int at, int value, byte[] written) {
    if (written != null) {
      written[at] = 1;
    }
    Bytes.putByte(data, at, value);
  }

  /** Writes the lowest two bytes. */
  public static void putShort(byte[] data, int at, int value, byte[] written) {
    if (written != null) {
      Bytes.SHORT.set(written, at, TWO);
    }
    Bytes.putShort(data, at, value);
  }

  /** Writes four bytes. */
  public static void putInt(byte[] data, int at, int value, byte[] written) {
    if (written != null) {
      Bytes.INT.set(written, at, FOUR);
    }
    Bytes.putInt(data, at, value);
  }

  /** Writes eight bytes. */
  public static void putLong(byte[] data, int at, long value, byte[] written) {
    if (written != null) {
      Bytes.LONG.set(written, at, EIGHT);
    }
    Bytes.putLong(data, at, value);
  }

  /** Writes a float. */
  public static void putFloat(byte[] data, int at, float value, byte[] written) {
    if (written != null) {
      Bytes.INT.set(written, at, FOUR);
    }
    Bytes.putFloat(data, at, value);
  }

  /** Writes a double. */
  public static void putDouble(byte[] data, int at, double value, byte[] written) {
    if (written != null) {
      Bytes.LONG.set(written, at, EIGHT);
    }
    Bytes.putDouble(data, at, value);
  }
}
