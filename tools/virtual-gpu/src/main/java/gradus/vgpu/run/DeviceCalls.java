package gradus.vgpu.run;

import gradus.vgpu.arithmetic.Printf;
import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Tracked;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The functions that the device has itself and that need its memory. */
public final class DeviceCalls {
  private static final int MOST_CHARACTERS = 1 << 16;

  private DeviceCalls() {}

  /** Does {@code vprintf}: prints, and returns the number of arguments. */
  public static int print(Frame frame, int thread, long format, long arguments, int site) {
    String text = text(frame, format, site);
    byte[] packed = new byte[Printf.bytes(text)];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (byte) read(frame, arguments + i, site);
    }
    String line = Printf.format(text, packed, address -> text(frame, address, site));
    frame.launch.options().output().print(line);
    return Printf.count(text);
  }

  /** Does {@code __assertfail}. */
  public static KernelFault fail(
      Frame frame, int thread, long message, long file, int line, long function, int site) {
    String said = text(frame, message, site);
    return KernelFault.of(KernelFault.Kind.ASSERT, site, said);
  }

  /** Stores a second result. */
  public static void store(Frame frame, int thread, long address, int value, int site) {
    Allocation to = frame.reach.generic(address, 4, site);
    Tracked.putInt(to.data(), (int) (address - to.address()), value, to.written());
  }

  /** Stores a second result. */
  public static void store(Frame frame, int thread, long address, float value, int site) {
    store(frame, thread, address, Float.floatToRawIntBits(value), site);
  }

  /** Stores a second result. */
  public static void store(Frame frame, int thread, long address, double value, int site) {
    Allocation to = frame.reach.generic(address, 8, site);
    Tracked.putDouble(to.data(), (int) (address - to.address()), value, to.written());
  }

  private static int read(Frame frame, long address, int site) {
    Allocation from = frame.reach.generic(address, 1, site);
    return from.data()[(int) (address - from.address())];
  }

  private static String text(Frame frame, long address, int site) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < MOST_CHARACTERS) {
      int next = read(frame, address + bytes.size(), site);
      if (next == 0) {
        break;
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
