package gradus.vgpu.driver;

import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.CUDA_MEMCPY2D;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUmemorytype;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;

/** The functions that copy rectangles, row by row. */
public final class PitchedCopies {
  private PitchedCopies() {}

  /** {@code cuMemcpy2D}. */
  public static int cuMemcpy2D(CUDA_MEMCPY2D copy) {
    return Call.synchronising("cuMemcpy2D", context -> run(copy));
  }

  /** {@code cuMemcpy2DUnaligned}. */
  public static int cuMemcpy2DUnaligned(CUDA_MEMCPY2D copy) {
    return Call.synchronising("cuMemcpy2DUnaligned", context -> run(copy));
  }

  /** {@code cuMemcpy2DAsync}. */
  public static int cuMemcpy2DAsync(CUDA_MEMCPY2D copy, CUstream stream) {
    return Call.enqueued(
        "cuMemcpy2DAsync",
        context -> {
          Streams.check(stream);
          run(copy);
        });
  }

  private static void run(CUDA_MEMCPY2D copy) {
    long fromPitch = pitch(copy.srcPitch, copy.WidthInBytes, copy.Height);
    long toPitch = pitch(copy.dstPitch, copy.WidthInBytes, copy.Height);
    for (long row = 0; row < copy.Height; row++) {
      long from = (copy.srcY + row) * fromPitch + copy.srcXInBytes;
      long to = (copy.dstY + row) * toPitch + copy.dstXInBytes;
      ByteBuffer bytes =
          read(copy.srcMemoryType, copy.srcHost, copy.srcDevice, from, copy.WidthInBytes);
      write(copy.dstMemoryType, copy.dstHost, copy.dstDevice, to, bytes);
    }
  }

  private static long pitch(long given, long width, long height) {
    if (given == 0 && height <= 1) {
      return width;
    }
    if (given < width) {
      throw Refusal.invalid("a pitch of " + given + " bytes is less than a row of " + width);
    }
    return given;
  }

  private static ByteBuffer read(
      int kind, Pointer host, CUdeviceptr device, long offset, long width) {
    if (kind == CUmemorytype.CU_MEMORYTYPE_HOST) {
      HostMemory memory = HostMemory.of(host.withByteOffset(offset), "srcHost");
      memory.check(width, "the source on the host");
      return ByteBuffer.wrap(memory.first((int) width));
    }
    checkKind(kind);
    return DevicePart.forReading(Pointers.address(device) + offset, width);
  }

  private static void write(
      int kind, Pointer host, CUdeviceptr device, long offset, ByteBuffer bytes) {
    if (kind == CUmemorytype.CU_MEMORYTYPE_HOST) {
      HostMemory memory = HostMemory.of(host.withByteOffset(offset), "dstHost");
      memory.check(bytes.remaining(), "the target on the host");
      memory.copyFrom(bytes);
    } else {
      checkKind(kind);
      DevicePart.forWriting(Pointers.address(device) + offset, bytes.remaining()).put(bytes);
    }
  }

  private static void checkKind(int kind) {
    if (kind != CUmemorytype.CU_MEMORYTYPE_DEVICE && kind != CUmemorytype.CU_MEMORYTYPE_UNIFIED) {
      throw new Refusal(
          CUresult.CUDA_ERROR_NOT_SUPPORTED, "arrays are not part of the virtual GPU");
    }
  }
}
