package gradus.vgpu.driver;

import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.DeviceMemory;
import gradus.vgpu.memory.Freed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;

/** The functions that allocate and free memory. */
public final class Memory {
  private static final int PITCH = 512;

  private Memory() {}

  /** {@code cuMemAlloc}. */
  public static int cuMemAlloc(CUdeviceptr pointer, long bytes) {
    return Call.inContext(
        "cuMemAlloc",
        context -> Pointers.setHandle(pointer, allocate(context, bytes).address(), "dptr"));
  }

  /** {@code cuMemAllocAsync}. */
  public static int cuMemAllocAsync(CUdeviceptr pointer, long bytes, CUstream stream) {
    return Call.inContext(
        "cuMemAllocAsync",
        context -> {
          Streams.check(stream);
          Pointers.setHandle(pointer, allocate(context, bytes).address(), "dptr");
        });
  }

  /** {@code cuMemAllocPitch}: rows start at multiples of 512 bytes. */
  public static int cuMemAllocPitch(
      CUdeviceptr pointer, long[] pitch, long width, long height, int elementBytes) {
    return Call.inContext(
        "cuMemAllocPitch",
        context -> {
          if (width < 1 || height < 1) {
            throw Refusal.invalid(height + " rows of " + width + " bytes: at least 1 is needed");
          }
          long row = (width + PITCH - 1) / PITCH * PITCH;
          Pointers.setHandle(pointer, allocate(context, row * height).address(), "dptr");
          pitch[0] = row;
        });
  }

  /** {@code cuMemAllocManaged}: the host reaches it by {@code getByteBuffer}. */
  public static int cuMemAllocManaged(CUdeviceptr pointer, long bytes, int flags) {
    return Call.inContext("cuMemAllocManaged", context -> share(context, pointer, bytes));
  }

  /** {@code cuMemHostAlloc}: kernels can use its device address too. */
  public static int cuMemHostAlloc(Pointer pointer, long bytes, int flags) {
    return Call.inContext("cuMemHostAlloc", context -> share(context, pointer, bytes));
  }

  /** {@code cuMemAllocHost}. */
  public static int cuMemAllocHost(Pointer pointer, long bytes) {
    return Call.inContext("cuMemAllocHost", context -> share(context, pointer, bytes));
  }

  /** {@code cuMemFree}; null is allowed. */
  public static int cuMemFree(CUdeviceptr pointer) {
    return Call.synchronising("cuMemFree", context -> free(Pointers.address(pointer)));
  }

  /** {@code cuMemFreeAsync}. */
  public static int cuMemFreeAsync(CUdeviceptr pointer, CUstream stream) {
    return Call.enqueued(
        "cuMemFreeAsync",
        context -> {
          Streams.check(stream);
          free(Pointers.address(pointer));
        });
  }

  /** {@code cuMemFreeHost}; null is allowed. */
  public static int cuMemFreeHost(Pointer pointer) {
    return Call.synchronising(
        "cuMemFreeHost",
        context -> {
          free(Pointers.address(pointer));
          Pointers.setHandle(pointer, 0, "p");
          Pointers.setBuffer(pointer, null);
        });
  }

  /** {@code cuMemHostGetDevicePointer}. */
  public static int cuMemHostGetDevicePointer(CUdeviceptr device, Pointer host, int flags) {
    return Call.inContext(
        "cuMemHostGetDevicePointer",
        context -> {
          if (Pointers.handle(host) == 0) {
            throw Refusal.invalid("this memory was not allocated by cuMemHostAlloc");
          }
          Pointers.setHandle(device, Pointers.address(host), "ret");
        });
  }

  /** {@code cuMemGetInfo}. */
  public static int cuMemGetInfo(long[] free, long[] total) {
    return Call.inContext(
        "cuMemGetInfo",
        context -> {
          DeviceMemory memory = Driver.gpu().memory();
          free[0] = memory.capacity() - memory.used();
          total[0] = memory.capacity();
        });
  }

  /** {@code cuMemGetAddressRange}: the buffer that an address lies in. */
  public static int cuMemGetAddressRange(CUdeviceptr base, long[] bytes, CUdeviceptr pointer) {
    return Call.inContext(
        "cuMemGetAddressRange",
        context -> {
          Allocation buffer = Driver.gpu().memory().find(Pointers.address(pointer));
          if (buffer == null) {
            throw new Refusal(
                CUresult.CUDA_ERROR_NOT_FOUND,
                "no buffer there: " + Driver.gpu().memory().describe(Pointers.address(pointer)));
          }
          if (base != null) {
            Pointers.setHandle(base, buffer.address(), "pbase");
          }
          if (bytes != null) {
            bytes[0] = buffer.bytes();
          }
        });
  }

  /** {@code cuMemPrefetchAsync}: there is one memory, so nothing moves. */
  public static int cuMemPrefetchAsync(
      CUdeviceptr pointer, long bytes, CUdevice device, CUstream stream) {
    return Call.enqueued(
        "cuMemPrefetchAsync",
        context -> {
          Streams.check(stream);
          checkRange(pointer, bytes);
        });
  }

  /** {@code cuMemAdvise}: a hint that nothing here can follow. */
  public static int cuMemAdvise(CUdeviceptr pointer, long bytes, int advice, CUdevice device) {
    return Call.inContext("cuMemAdvise", context -> checkRange(pointer, bytes));
  }

  private static void checkRange(CUdeviceptr pointer, long bytes) {
    long address = Pointers.address(pointer);
    Allocation buffer = Driver.gpu().memory().find(address);
    if (buffer == null || bytes > buffer.address() + buffer.bytes() - address) {
      String place = Driver.gpu().memory().describe(address);
      throw Refusal.invalid(bytes + " bytes are not in one buffer: " + place);
    }
  }

  private static Allocation allocate(Context context, long bytes) {
    if (bytes == 0) {
      throw Refusal.invalid("0 bytes asked for; at least 1 is needed");
    }
    DeviceMemory memory = Driver.gpu().memory();
    // A negative number is a huge one: the parameter has no sign.
    Allocation made = bytes < 0 ? null : memory.allocate(bytes);
    if (made == null) {
      throw new Refusal(
          CUresult.CUDA_ERROR_OUT_OF_MEMORY,
          Long.toUnsignedString(bytes)
              + " bytes asked for, "
              + (memory.capacity() - memory.used())
              + " of "
              + memory.capacity()
              + " are free, and one buffer can have 2 GB at most");
    }
    context.add(made);
    return made;
  }

  /** Lets the host see a buffer's own bytes, so that both sides work on the same ones. */
  private static void share(Context context, Pointer pointer, long bytes) {
    Allocation made = allocate(context, bytes);
    Driver.gpu().memory().fill(made.address(), new byte[made.bytes()], 1);
    Pointers.setHandle(pointer, made.address(), "p");
    Pointers.setBuffer(pointer, ByteBuffer.wrap(made.data()).order(ByteOrder.nativeOrder()));
  }

  private static void free(long address) {
    if (address == 0) {
      return;
    }
    DeviceMemory memory = Driver.gpu().memory();
    Allocation variable = memory.find(address);
    if (variable != null && !variable.name().isEmpty()) {
      throw Refusal.invalid(
          "this is the variable " + variable.name() + " of a module; it goes with its module");
    }
    Freed freed = memory.free(address);
    Allocation buffer = freed.allocation();
    switch (freed.outcome()) {
      case FREED -> Driver.current().forget(buffer);
      case TWICE ->
          throw Refusal.invalid(
              "double free: this buffer of "
                  + buffer.bytes()
                  + " bytes, allocated at "
                  + buffer.allocatedAt()
                  + ", was freed at "
                  + buffer.freedAt());
      case NOT_A_START ->
          throw Refusal.invalid(
              "this address is not what cuMemAlloc gave, it lies "
                  + memory.describe(address)
                  + "; free the buffer's own address");
      default ->
          throw Refusal.invalid("no buffer was ever allocated here: " + memory.describe(address));
    }
  }
}
