package gradus.vgpu.driver;

import gradus.vgpu.memory.DeviceMemory;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUstream;

/** The functions that set memory to a value, one after the other or row by row. */
public final class Fills {
  private Fills() {}

  /** {@code cuMemsetD8}. */
  public static int cuMemsetD8(CUdeviceptr to, byte value, long count) {
    return fill("cuMemsetD8", to, bytes(value, 1), count, null);
  }

  /** {@code cuMemsetD16}. */
  public static int cuMemsetD16(CUdeviceptr to, short value, long count) {
    return fill("cuMemsetD16", to, bytes(value, 2), count, null);
  }

  /** {@code cuMemsetD32}. */
  public static int cuMemsetD32(CUdeviceptr to, int value, long count) {
    return fill("cuMemsetD32", to, bytes(value, 4), count, null);
  }

  /** {@code cuMemsetD8Async}. */
  public static int cuMemsetD8Async(CUdeviceptr to, byte value, long count, CUstream stream) {
    return fill("cuMemsetD8Async", to, bytes(value, 1), count, stream);
  }

  /** {@code cuMemsetD16Async}. */
  public static int cuMemsetD16Async(CUdeviceptr to, short value, long count, CUstream stream) {
    return fill("cuMemsetD16Async", to, bytes(value, 2), count, stream);
  }

  /** {@code cuMemsetD32Async}. */
  public static int cuMemsetD32Async(CUdeviceptr to, int value, long count, CUstream stream) {
    return fill("cuMemsetD32Async", to, bytes(value, 4), count, stream);
  }

  /** {@code cuMemsetD2D8}. */
  public static int cuMemsetD2D8(CUdeviceptr to, long pitch, byte value, long width, long height) {
    return rows("cuMemsetD2D8", to, pitch, bytes(value, 1), width, height);
  }

  /** {@code cuMemsetD2D16}. */
  public static int cuMemsetD2D16(
      CUdeviceptr to, long pitch, short value, long width, long height) {
    return rows("cuMemsetD2D16", to, pitch, bytes(value, 2), width, height);
  }

  /** {@code cuMemsetD2D32}. */
  public static int cuMemsetD2D32(CUdeviceptr to, long pitch, int value, long width, long height) {
    return rows("cuMemsetD2D32", to, pitch, bytes(value, 4), width, height);
  }

  private static byte[] bytes(int value, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (value >> 8 * i);
    }
    return bytes;
  }

  private static int fill(
      String name, CUdeviceptr to, byte[] pattern, long count, CUstream stream) {
    return Call.enqueued(
        name,
        context -> {
          Streams.check(stream);
          fill(Pointers.address(to), pattern, count);
        });
  }

  private static int rows(
      String name, CUdeviceptr to, long pitch, byte[] pattern, long width, long height) {
    return Call.enqueued(
        name,
        context -> {
          if (height > 1 && pitch < width * pattern.length) {
            throw Refusal.invalid("a pitch of " + pitch + " bytes is less than a row");
          }
          for (long row = 0; row < height; row++) {
            fill(Pointers.address(to) + row * pitch, pattern, width);
          }
        });
  }

  private static void fill(long address, byte[] pattern, long count) {
    if (address % pattern.length != 0) {
      throw Refusal.invalid(
          "address 0x" + Long.toHexString(address) + " is no multiple of " + pattern.length);
    }
    DeviceMemory memory = Driver.gpu().memory();
    DevicePart.refusing(
        () -> {
          memory.fill(address, pattern, count);
          return null;
        });
  }
}
