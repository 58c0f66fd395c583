package gradus.vgpu.driver;

import gradus.vgpu.memory.Amount;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import jcuda.NativePointerObject;
import jcuda.Pointer;

/**
 * The memory of the host that a pointer points to: an array, a buffer, or other pointers.
 *
 * <p>As in JCuda, the position of a buffer does not count, only the offset of the pointer; and
 * memory is bytes: a buffer with the wrong byte order gives wrong numbers, here as there.
 */
final class HostMemory {
  private final Buffer all;
  private final int width;
  private final long offset;

  private HostMemory(Buffer all, int width, long offset) {
    this.all = all;
    this.width = width;
    this.offset = offset;
  }

  /** Finds what a pointer points to. */
  static HostMemory of(Pointer pointer, String what) {
    if (pointer == null) {
      throw new NullPointerException("Parameter '" + what + "' is null");
    }
    Buffer buffer = Pointers.buffer(pointer);
    if (buffer != null) {
      Buffer all = buffer.duplicate().clear();
      if (buffer.hasArray() && buffer.arrayOffset() != 0) {
        all = wholeArray(buffer);
      }
      return new HostMemory(all, width(buffer), Pointers.offset(pointer));
    }
    NativePointerObject[] members = Pointers.members(pointer);
    if (members != null) {
      LongBuffer addresses = LongBuffer.allocate(members.length);
      for (NativePointerObject member : members) {
        addresses.put(Pointers.address(member));
      }
      return new HostMemory(addresses.clear(), Long.BYTES, Pointers.offset(pointer));
    }
    throw Refusal.invalid(
        Pointers.address(pointer) == 0
            ? what + " is a null pointer"
            : what + " is an address of the device, but an address of the host is needed");
  }

  /** A slice of an array: native code gets the array itself and starts at its beginning. */
  private static Buffer wholeArray(Buffer slice) {
    Object array = slice.array();
    if (array instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    }
    if (array instanceof float[] floats) {
      return FloatBuffer.wrap(floats);
    }
    if (array instanceof int[] ints) {
      return IntBuffer.wrap(ints);
    }
    if (array instanceof double[] doubles) {
      return DoubleBuffer.wrap(doubles);
    }
    if (array instanceof long[] longs) {
      return LongBuffer.wrap(longs);
    }
    return array instanceof short[] shorts
        ? ShortBuffer.wrap(shorts)
        : CharBuffer.wrap((char[]) array);
  }

  private static int width(Buffer buffer) {
    if (buffer instanceof ByteBuffer) {
      return 1;
    }
    if (buffer instanceof ShortBuffer || buffer instanceof CharBuffer) {
      return 2;
    }
    return buffer instanceof IntBuffer || buffer instanceof FloatBuffer ? 4 : 8;
  }

  /** Returns the bytes of one element. */
  int width() {
    return width;
  }

  /** Returns how many bytes there are from where the pointer points. */
  long bytes() {
    return (long) all.capacity() * width - offset;
  }

  /** Refuses a call that would leave the memory. */
  void check(long bytes, String what) {
    if (offset < 0 || bytes < 0 || bytes > bytes()) {
      throw Refusal.invalid(
          Amount.of(bytes, "byte")
              + " asked for, but "
              + what
              + " has only "
              + Math.max(0, bytes())
              + " (is the size given in elements instead of bytes, or the array too short?)");
    }
  }

  /** Copies as many bytes to the device as its part has room for. */
  void copyTo(ByteBuffer device) {
    if (isAligned(device)) {
      int at = (int) (offset / width);
      int count = device.remaining() / width;
      ByteBuffer to = device.order(order());
      Buffer from = all.duplicate().clear().position(at).limit(at + count);
      put(from, to);
    } else {
      device.put(edge((int) offset, device.remaining()));
    }
  }

  private static void put(Buffer from, ByteBuffer to) {
    if (from instanceof ByteBuffer bytes) {
      to.put(bytes);
    } else if (from instanceof FloatBuffer floats) {
      to.asFloatBuffer().put(floats);
    } else if (from instanceof IntBuffer ints) {
      to.asIntBuffer().put(ints);
    } else if (from instanceof DoubleBuffer doubles) {
      to.asDoubleBuffer().put(doubles);
    } else if (from instanceof LongBuffer longs) {
      to.asLongBuffer().put(longs);
    } else if (from instanceof ShortBuffer shorts) {
      to.asShortBuffer().put(shorts);
    } else {
      to.asCharBuffer().put((CharBuffer) from);
    }
  }

  /** Copies all bytes of a part of the device. */
  void copyFrom(ByteBuffer device) {
    int at = (int) (offset / width);
    if (isAligned(device)) {
      int count = device.remaining() / width;
      get(device.order(order()), all.duplicate().clear().position(at).limit(at + count));
      return;
    }
    // Some first and last elements keep a part of their bytes.
    int end = (int) ((offset + device.remaining() + width - 1) / width);
    byte[] touched = edge(at * width, (end - at) * width);
    device.get(touched, (int) (offset - (long) at * width), device.remaining());
    get(ByteBuffer.wrap(touched).order(order()), all.duplicate().clear().position(at).limit(end));
  }

  private static void get(ByteBuffer from, Buffer to) {
    if (to instanceof ByteBuffer bytes) {
      bytes.put(from);
    } else if (to instanceof FloatBuffer floats) {
      floats.put(from.asFloatBuffer());
    } else if (to instanceof IntBuffer ints) {
      ints.put(from.asIntBuffer());
    } else if (to instanceof DoubleBuffer doubles) {
      doubles.put(from.asDoubleBuffer());
    } else if (to instanceof LongBuffer longs) {
      longs.put(from.asLongBuffer());
    } else if (to instanceof ShortBuffer shorts) {
      shorts.put(from.asShortBuffer());
    } else {
      ((CharBuffer) to).put(from.asCharBuffer());
    }
  }

  /** Returns bytes from anywhere, also from the middle of an element. */
  byte[] edge(int from, int count) {
    int first = from / width;
    int end = (from + count + width - 1) / width;
    ByteBuffer whole = ByteBuffer.allocate((end - first) * width).order(order());
    put(all.duplicate().clear().position(first).limit(end), whole);
    byte[] bytes = new byte[count];
    whole.clear().position(from - first * width);
    whole.get(bytes);
    return bytes;
  }

  /** Returns the first bytes. */
  byte[] first(int count) {
    return edge((int) offset, count);
  }

  private boolean isAligned(ByteBuffer device) {
    return offset % width == 0 && device.remaining() % width == 0;
  }

  /** The order in which the buffer's numbers lie in memory; an array's is the machine's. */
  private ByteOrder order() {
    if (all instanceof ByteBuffer) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    ByteOrder order =
        all instanceof FloatBuffer f
            ? f.order()
            : all instanceof IntBuffer i
                ? i.order()
                : all instanceof DoubleBuffer d
                    ? d.order()
                    : all instanceof LongBuffer l
                        ? l.order()
                        : all instanceof ShortBuffer s ? s.order() : ((CharBuffer) all).order();
    return order;
  }
}
