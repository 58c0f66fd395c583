package gradus.vgpu.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * All buffers of a device.
 *
 * <p>Addresses are not used twice, and a megabyte lies between two buffers: what an address was
 * meant for can always be told.
 */
public final class DeviceMemory {
  private static final long FIRST = 0x7f00_0000_0000L;
  private static final long GAP = 1 << 20;
  private static final int ALIGNMENT = 256;
  private static final int REMEMBERED = 100_000;

  private final long capacity;
  private final boolean isTracked;
  private final TreeMap<Long, Allocation> freed = new TreeMap<>();
  private volatile Allocation[] live = {};
  private long next = FIRST;
  private long used;

  /**
   * Makes an empty memory.
   *
   * @param isTracked whether reads of bytes that were never written are to be found
   */
  public DeviceMemory(long capacity, boolean isTracked) {
    this.capacity = capacity;
    this.isTracked = isTracked;
  }

  /** Allocates a buffer; null if there is not enough memory. */
  public Allocation allocate(long bytes) {
    return place("", bytes, null, CallerLine.find());
  }

  /** Allocates a module's variable, which starts with given bytes and zeros; null as above. */
  public Allocation allocate(String name, long bytes, byte[] initial) {
    return place(name, bytes, initial, "");
  }

  private synchronized Allocation place(String name, long bytes, byte[] initial, String at) {
    if (bytes < 1) {
      throw new IllegalArgumentException("a buffer of " + bytes + " bytes: at least 1 is needed");
    }
    if (bytes > capacity - used || bytes > Integer.MAX_VALUE - 16) {
      return null;
    }
    Allocation made;
    try {
      byte[] data = new byte[(int) bytes];
      made = new Allocation(name, next, data, isTracked && initial == null, at);
    } catch (OutOfMemoryError full) {
      return null;
    }
    if (initial != null) {
      System.arraycopy(initial, 0, made.data, 0, initial.length);
    }
    next = (next + bytes + GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    used += bytes;
    Allocation[] more = Arrays.copyOf(live, live.length + 1);
    more[live.length] = made;
    live = more;
    return made;
  }

  /** Frees the buffer that starts at an address. */
  public synchronized Freed free(long address) {
    Allocation found = find(address);
    if (found != null && found.address == address) {
      remove(found);
      found.free(CallerLine.find());
      freed.put(address, found);
      if (freed.size() > REMEMBERED) {
        freed.pollFirstEntry();
      }
      return new Freed(Freed.Outcome.FREED, found);
    }
    if (found != null) {
      return new Freed(Freed.Outcome.NOT_A_START, found);
    }
    Allocation gone = freed.get(address);
    return new Freed(gone == null ? Freed.Outcome.UNKNOWN : Freed.Outcome.TWICE, gone);
  }

  private void remove(Allocation gone) {
    Allocation[] old = live;
    Allocation[] fewer = new Allocation[old.length - 1];
    int at = indexOf(old, gone.address);
    System.arraycopy(old, 0, fewer, 0, at);
    System.arraycopy(old, at + 1, fewer, at, fewer.length - at);
    live = fewer;
    used -= gone.bytes();
  }

  /** Returns the living buffer that an address points into; null if there is none. */
  public Allocation find(long address) {
    Allocation[] all = live;
    int at = indexOf(all, address);
    return at >= 0 && all[at].contains(address) ? all[at] : null;
  }

  /** Returns the buffer, living or freed, that an address is in or nearest to; null if none. */
  public synchronized Allocation nearest(long address) {
    Allocation[] all = live;
    int at = indexOf(all, address);
    Allocation best = null;
    long least = GAP;
    List<Allocation> candidates = new ArrayList<>();
    for (int i = Math.max(0, at); i < Math.min(all.length, at + 2); i++) {
      candidates.add(all[i]);
    }
    if (freed.floorEntry(address) != null) {
      candidates.add(freed.floorEntry(address).getValue());
    }
    if (freed.ceilingEntry(address) != null) {
      candidates.add(freed.ceilingEntry(address).getValue());
    }
    for (Allocation candidate : candidates) {
      long distance = distance(candidate, address);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  private static long distance(Allocation buffer, long address) {
    return Math.max(
        0, Math.max(buffer.address - address, address - buffer.address - buffer.bytes() + 1));
  }

  /** Returns the index of the last buffer that starts at or before an address; -1 if none. */
  private static int indexOf(Allocation[] all, long address) {
    int low = 0;
    int high = all.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (all[middle].address <= address) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Returns some bytes for the host to write, least significant byte first. */
  public ByteBuffer forWriting(long address, long length) {
    Allocation buffer = check("write", address, length);
    buffer.markWritten((int) (address - buffer.address), (int) length);
    return slice(buffer, address, length);
  }

  /** Returns some bytes for the host to read, least significant byte first. */
  public ByteBuffer forReading(long address, long length) {
    return slice(check("read", address, length), address, length);
  }

  /** Copies bytes of the host to the device. */
  public void write(long address, byte[] from, int offset, int length) {
    if (length > 0) {
      forWriting(address, length).put(from, offset, length);
    }
  }

  /** Copies bytes of the device to the host. */
  public void read(long address, byte[] to, int offset, int length) {
    if (length > 0) {
      forReading(address, length).get(to, offset, length);
    }
  }

  /** Copies bytes within the device; what is not initialised stays so. */
  public void copy(long to, long from, long length) {
    if (length == 0) {
      return;
    }
    Allocation source = check("read", from, length);
    Allocation target = check("write", to, length);
    int here = (int) (from - source.address);
    int there = (int) (to - target.address);
    System.arraycopy(source.data, here, target.data, there, (int) length);
    if (source.written == null) {
      target.markWritten(there, (int) length);
    } else if (target.written != null) {
      System.arraycopy(source.written, here, target.written, there, (int) length);
    }
  }

  /** Sets bytes to a pattern of 1, 2 or 4 bytes, again and again. */
  public void fill(long address, byte[] pattern, long times) {
    if (times == 0) {
      return;
    }
    ByteBuffer to = forWriting(address, Math.multiplyExact(times, pattern.length));
    while (to.hasRemaining()) {
      to.put(pattern);
    }
  }

  private static ByteBuffer slice(Allocation buffer, long address, long length) {
    return ByteBuffer.wrap(buffer.data, (int) (address - buffer.address), (int) length)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private Allocation check(String what, long address, long length) {
    Allocation buffer = find(address);
    if (buffer == null || length < 0 || length > buffer.address + buffer.bytes() - address) {
      throw new IllegalArgumentException(
          what + " of " + Amount.of(length, "byte") + " by the host " + describe(address));
    }
    return buffer;
  }

  /** Returns where an address lies, such as {@code at byte 8 of a buffer of 4000 bytes (…)}. */
  public String describe(long address) {
    Allocation near = nearest(address);
    if (near == null) {
      return "at address 0x" + Long.toHexString(address) + ", where there is no buffer";
    }
    long at = address - near.address;
    String buffer =
        near.name().isEmpty()
            ? "a buffer of "
                + Amount.of(near.bytes(), "byte")
                + ", allocated at "
                + near.allocatedAt()
            : "the variable " + near.name() + " of " + Amount.of(near.bytes(), "byte");
    if (near.isFreed()) {
      buffer += ", freed at " + near.freedAt();
    }
    return "at byte " + at + " of " + buffer;
  }

  /** Forgets shadows that say nothing any more; called after a launch. */
  public void settle() {
    for (Allocation buffer : live) {
      buffer.settle();
    }
  }

  /** Returns the size of the memory. */
  public long capacity() {
    return capacity;
  }

  /** Returns how much of it is allocated. */
  public synchronized long used() {
    return used;
  }

  /** Returns the buffers that the program allocated and has not freed. */
  public List<Allocation> leaks() {
    List<Allocation> leaks = new ArrayList<>();
    for (Allocation buffer : live) {
      if (buffer.name().isEmpty()) {
        leaks.add(buffer);
      }
    }
    return leaks;
  }
}
