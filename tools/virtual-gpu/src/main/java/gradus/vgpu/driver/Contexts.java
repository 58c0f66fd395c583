package gradus.vgpu.driver;

import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUlimit;
import jcuda.driver.CUresult;
import jcuda.driver.CUsharedconfig;

/** The functions about contexts. */
public final class Contexts {
  private static final int LIMIT_PRINTF = CUlimit.CU_LIMIT_PRINTF_FIFO_SIZE;
  private static final int API_VERSION = 3020;

  private Contexts() {}

  /** {@code cuCtxCreate}: the new context is this thread's. */
  public static int cuCtxCreate(CUcontext context, int flags, CUdevice device) {
    return Call.initialised(
        "cuCtxCreate",
        () -> {
          Devices.check(device);
          Context made = new Context(flags);
          Pointers.setHandle(context, made.handle(), "pctx");
          Driver.stack().push(made);
        });
  }

  /** {@code cuCtxDestroy}; works after a fault too, and is then the only way on. */
  public static int cuCtxDestroy(CUcontext context) {
    return Call.initialised(
        "cuCtxDestroy",
        () -> {
          Context gone = get(context);
          gone.destroy();
          if (Driver.current() == gone) {
            Driver.stack().pop();
          }
        });
  }

  /** {@code cuCtxPushCurrent}. */
  public static int cuCtxPushCurrent(CUcontext context) {
    return Call.initialised("cuCtxPushCurrent", () -> Driver.stack().push(get(context)));
  }

  /** {@code cuCtxPopCurrent}. */
  public static int cuCtxPopCurrent(CUcontext context) {
    return Call.initialised(
        "cuCtxPopCurrent",
        () -> {
          Context top = Driver.stack().poll();
          if (top == null) {
            throw new Refusal(
                CUresult.CUDA_ERROR_INVALID_CONTEXT, "this thread has no context to pop");
          }
          Pointers.setHandle(context, top.handle(), "pctx");
        });
  }

  /** {@code cuCtxSetCurrent}; null takes the context away. */
  public static int cuCtxSetCurrent(CUcontext context) {
    return Call.initialised(
        "cuCtxSetCurrent",
        () -> {
          Context next = Pointers.handle(context) == 0 ? null : get(context);
          Driver.stack().poll();
          if (next != null) {
            Driver.stack().push(next);
          }
        });
  }

  /** {@code cuCtxGetCurrent}: 0 if there is none. */
  public static int cuCtxGetCurrent(CUcontext context) {
    return Call.initialised(
        "cuCtxGetCurrent",
        () -> {
          Context current = Driver.current();
          Pointers.setHandle(context, current == null ? 0 : current.handle(), "pctx");
        });
  }

  /** {@code cuCtxGetDevice}. */
  public static int cuCtxGetDevice(CUdevice device) {
    return Call.inContext("cuCtxGetDevice", context -> Pointers.setHandle(device, 0, "device"));
  }

  /** {@code cuCtxGetFlags}. */
  public static int cuCtxGetFlags(int[] flags) {
    return Call.inContext("cuCtxGetFlags", context -> flags[0] = context.flags());
  }

  /** {@code cuCtxGetApiVersion}. */
  public static int cuCtxGetApiVersion(CUcontext context, int[] version) {
    return Call.initialised(
        "cuCtxGetApiVersion",
        () -> {
          if (Pointers.handle(context) != 0) {
            get(context);
          }
          version[0] = API_VERSION;
        });
  }

  /** {@code cuCtxSynchronize}. */
  public static int cuCtxSynchronize() {
    return Call.synchronising("cuCtxSynchronize", context -> {});
  }

  /** {@code cuCtxSetLimit}: is remembered and has no effect. */
  public static int cuCtxSetLimit(int limit, long value) {
    return Call.inContext("cuCtxSetLimit", context -> context.limits().put(limit, value));
  }

  /** {@code cuCtxGetLimit}. */
  public static int cuCtxGetLimit(long[] value, int limit) {
    return Call.inContext(
        "cuCtxGetLimit",
        context -> {
          long usual =
              limit == CUlimit.CU_LIMIT_STACK_SIZE ? 1024 : limit == LIMIT_PRINTF ? 1 << 20 : 0;
          value[0] = context.limits().getOrDefault(limit, usual);
        });
  }

  /** {@code cuCtxSetCacheConfig}: a hint that nothing here can follow. */
  public static int cuCtxSetCacheConfig(int config) {
    return Call.inContext("cuCtxSetCacheConfig", context -> {});
  }

  /** {@code cuCtxGetCacheConfig}: no preference. */
  public static int cuCtxGetCacheConfig(int[] config) {
    return Call.inContext("cuCtxGetCacheConfig", context -> config[0] = 0);
  }

  /** {@code cuCtxSetSharedMemConfig}: accepted, as on every device since Maxwell. */
  public static int cuCtxSetSharedMemConfig(int config) {
    return Call.inContext("cuCtxSetSharedMemConfig", context -> {});
  }

  /** {@code cuCtxGetSharedMemConfig}: banks of four bytes. */
  public static int cuCtxGetSharedMemConfig(int[] config) {
    return Call.inContext(
        "cuCtxGetSharedMemConfig",
        context -> config[0] = CUsharedconfig.CU_SHARED_MEM_CONFIG_FOUR_BYTE_BANK_SIZE);
  }

  /** {@code cuCtxGetStreamPriorityRange}: all are equal. */
  public static int cuCtxGetStreamPriorityRange(int[] least, int[] greatest) {
    return Call.inContext(
        "cuCtxGetStreamPriorityRange",
        context -> {
          least[0] = 0;
          greatest[0] = 0;
        });
  }

  /** {@code cuProfilerStart}: no profiler is attached. */
  public static int cuProfilerStart() {
    return Call.inContext("cuProfilerStart", context -> {});
  }

  /** {@code cuProfilerStop}. */
  public static int cuProfilerStop() {
    return Call.inContext("cuProfilerStop", context -> {});
  }

  /** {@code cuDevicePrimaryCtxRetain}; does not make it this thread's. */
  public static int cuDevicePrimaryCtxRetain(CUcontext context, CUdevice device) {
    return Call.initialised(
        "cuDevicePrimaryCtxRetain",
        () -> {
          Devices.check(device);
          Pointers.setHandle(context, Driver.retainPrimary().handle(), "pctx");
        });
  }

  /** {@code cuDevicePrimaryCtxRelease}: the last release destroys it. */
  public static int cuDevicePrimaryCtxRelease(CUdevice device) {
    return Call.initialised(
        "cuDevicePrimaryCtxRelease",
        () -> {
          Devices.check(device);
          if (!Driver.releasePrimary()) {
            throw new Refusal(
                CUresult.CUDA_ERROR_INVALID_CONTEXT, "the primary context was not retained");
          }
        });
  }

  /** {@code cuDevicePrimaryCtxReset}: destroys it. */
  public static int cuDevicePrimaryCtxReset(CUdevice device) {
    return Call.initialised(
        "cuDevicePrimaryCtxReset",
        () -> {
          Devices.check(device);
          Driver.resetPrimary();
        });
  }

  /** {@code cuDevicePrimaryCtxSetFlags}: no flag has an effect here. */
  public static int cuDevicePrimaryCtxSetFlags(CUdevice device, int flags) {
    return Call.initialised("cuDevicePrimaryCtxSetFlags", () -> Devices.check(device));
  }

  /** {@code cuDevicePrimaryCtxGetState}. */
  public static int cuDevicePrimaryCtxGetState(CUdevice device, int[] flags, int[] active) {
    return Call.initialised(
        "cuDevicePrimaryCtxGetState",
        () -> {
          Devices.check(device);
          flags[0] = 0;
          active[0] = Driver.isPrimaryActive() ? 1 : 0;
        });
  }

  private static Context get(CUcontext context) {
    Context found = Handles.find(context, Context.class);
    if (found == null) {
      throw new Refusal(
          CUresult.CUDA_ERROR_INVALID_CONTEXT, "this context was destroyed or never created");
    }
    return found;
  }
}
