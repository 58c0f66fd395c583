package gradus.vgpu.driver;

import gradus.vgpu.memory.DeviceMemory;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUstream;

/** The functions that copy memory; those without a stream wait for kernels first. */
public final class Copies {
  private Copies() {}

  /** {@code cuMemcpyHtoD}. */
  public static int cuMemcpyHtoD(CUdeviceptr to, Pointer from, long bytes) {
    return Call.synchronising("cuMemcpyHtoD", context -> toDevice(to, from, bytes));
  }

  /** {@code cuMemcpyDtoH}. */
  public static int cuMemcpyDtoH(Pointer to, CUdeviceptr from, long bytes) {
    return Call.synchronising("cuMemcpyDtoH", context -> toHost(to, from, bytes));
  }

  /** {@code cuMemcpyDtoD}; does not wait for the copy on hardware, but for what was before it. */
  public static int cuMemcpyDtoD(CUdeviceptr to, CUdeviceptr from, long bytes) {
    return Call.enqueued("cuMemcpyDtoD", context -> withinDevice(to, from, bytes));
  }

  /** {@code cuMemcpy}: JCuda allows device addresses only. */
  public static int cuMemcpy(CUdeviceptr to, CUdeviceptr from, long bytes) {
    return Call.synchronising("cuMemcpy", context -> withinDevice(to, from, bytes));
  }

  /** {@code cuMemcpyHtoDAsync}. */
  public static int cuMemcpyHtoDAsync(CUdeviceptr to, Pointer from, long bytes, CUstream stream) {
    return inStream("cuMemcpyHtoDAsync", stream, () -> toDevice(to, from, bytes));
  }

  /** {@code cuMemcpyDtoHAsync}. */
  public static int cuMemcpyDtoHAsync(Pointer to, CUdeviceptr from, long bytes, CUstream stream) {
    return inStream("cuMemcpyDtoHAsync", stream, () -> toHost(to, from, bytes));
  }

  /** {@code cuMemcpyDtoDAsync}. */
  public static int cuMemcpyDtoDAsync(
      CUdeviceptr to, CUdeviceptr from, long bytes, CUstream stream) {
    return inStream("cuMemcpyDtoDAsync", stream, () -> withinDevice(to, from, bytes));
  }

  /** {@code cuMemcpyAsync}. */
  public static int cuMemcpyAsync(CUdeviceptr to, CUdeviceptr from, long bytes, CUstream stream) {
    return inStream("cuMemcpyAsync", stream, () -> withinDevice(to, from, bytes));
  }

  private static int inStream(String name, CUstream stream, Runnable copy) {
    return Call.enqueued(
        name,
        context -> {
          Streams.check(stream);
          copy.run();
        });
  }

  private static void toDevice(CUdeviceptr to, Pointer from, long bytes) {
    HostMemory host = HostMemory.of(from, "srcHost");
    host.check(bytes, "the source on the host");
    if (bytes > 0) {
      host.copyTo(DevicePart.forWriting(Pointers.address(to), bytes));
    }
  }

  private static void toHost(Pointer to, CUdeviceptr from, long bytes) {
    HostMemory host = HostMemory.of(to, "dstHost");
    host.check(bytes, "the target on the host");
    if (bytes > 0) {
      host.copyFrom(DevicePart.forReading(Pointers.address(from), bytes));
    }
  }

  private static void withinDevice(CUdeviceptr to, CUdeviceptr from, long bytes) {
    DeviceMemory memory = Driver.gpu().memory();
    DevicePart.refusing(
        () -> {
          memory.copy(Pointers.address(to), Pointers.address(from), bytes);
          return null;
        });
  }
}
