package gradus.vgpu.driver;

import gradus.vgpu.memory.CallerLine;
import gradus.vgpu.ptx.PtxException;
import jcuda.driver.CUresult;

/** Frames a function of the driver: what must hold before, and what its result is. */
final class Call {
  /** What a function does in a context. */
  interface InContext {
    void run(Context context);
  }

  private Call() {}

  /** Runs a function that needs nothing but {@code cuInit}. */
  static int initialised(String name, Runnable body) {
    return guarded(
        name,
        () -> {
          if (!Driver.isInitialised()) {
            throw new Refusal(CUresult.CUDA_ERROR_NOT_INITIALIZED, "call cuInit(0) first");
          }
          body.run();
        });
  }

  /** Runs a function that needs a context and does not wait for the device. */
  static int inContext(String name, InContext body) {
    return initialised(name, () -> body.run(living()));
  }

  /** Runs a function that waits for the device, and so learns of a kernel's fault. */
  static int synchronising(String name, InContext body) {
    return initialised(
        name,
        () -> {
          Context context = living();
          context.synchronise();
          body.run(context);
        });
  }

  /** Runs what stands in line behind kernels: after a fault it is not done, and nobody says so. */
  static int enqueued(String name, InContext body) {
    return initialised(
        name,
        () -> {
          Context context = living();
          if (!context.isFaulty()) {
            body.run(context);
          }
        });
  }

  private static Context living() {
    Context context = Driver.current();
    if (context == null) {
      throw new Refusal(
          CUresult.CUDA_ERROR_INVALID_CONTEXT,
          "this thread has no context; call cuCtxCreate, or cuCtxSetCurrent with one of another"
              + " thread");
    }
    if (context.isDestroyed()) {
      throw new Refusal(
          CUresult.CUDA_ERROR_CONTEXT_IS_DESTROYED, "this thread's context was destroyed");
    }
    context.checkAlive();
    return context;
  }

  private static int guarded(String name, Runnable body) {
    try {
      body.run();
      return CUresult.CUDA_SUCCESS;
    } catch (PtxException wrong) {
      return refused(name, Refusal.of(wrong, wrong.getMessage()));
    } catch (Refusal refusal) {
      return refused(name, refusal);
    }
  }

  /** Says why, if there is something to say, and returns the error code. */
  private static int refused(String name, Refusal refusal) {
    if (refusal.getMessage() != null) {
      String code = CUresult.stringFor(refusal.result());
      String where = CallerLine.find();
      Driver.report(name + " returns " + code + " at " + where + ":\n  " + refusal.getMessage());
    }
    return refusal.result();
  }
}
