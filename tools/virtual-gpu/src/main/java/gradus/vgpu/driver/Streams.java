package gradus.vgpu.driver;

import jcuda.driver.CUevent;
import jcuda.driver.CUhostFn;
import jcuda.driver.CUstream;
import jcuda.driver.CUstreamCallback;

/** The functions about streams; whatever is put into one is done at once. */
public final class Streams {
  private Streams() {}

  /** A stream: nothing waits in it. */
  private record Stream(int flags, int priority) {}

  /** {@code cuStreamCreate}. */
  public static int cuStreamCreate(CUstream stream, int flags) {
    return cuStreamCreateWithPriority(stream, flags, 0);
  }

  /** {@code cuStreamCreateWithPriority}. */
  public static int cuStreamCreateWithPriority(CUstream stream, int flags, int priority) {
    return Call.inContext(
        "cuStreamCreate",
        context -> {
          if ((flags & ~1) != 0) {
            throw Refusal.invalid("there is no flag " + flags);
          }
          Pointers.setHandle(stream, Handles.add(new Stream(flags, priority)), "phStream");
        });
  }

  /** {@code cuStreamDestroy}. */
  public static int cuStreamDestroy(CUstream stream) {
    return Call.inContext(
        "cuStreamDestroy",
        context -> {
          Handles.get(stream, Stream.class, "stream");
          Handles.remove(Pointers.handle(stream));
        });
  }

  /** {@code cuStreamSynchronize}. */
  public static int cuStreamSynchronize(CUstream stream) {
    return Call.synchronising("cuStreamSynchronize", context -> check(stream));
  }

  /** {@code cuStreamQuery}: all is done. */
  public static int cuStreamQuery(CUstream stream) {
    return Call.synchronising("cuStreamQuery", context -> check(stream));
  }

  /** {@code cuStreamWaitEvent}: it has happened. */
  public static int cuStreamWaitEvent(CUstream stream, CUevent event, int flags) {
    return Call.inContext(
        "cuStreamWaitEvent",
        context -> {
          check(stream);
          Events.get(event);
        });
  }

  /** {@code cuStreamGetFlags}. */
  public static int cuStreamGetFlags(CUstream stream, int[] flags) {
    return Call.inContext(
        "cuStreamGetFlags",
        context -> {
          check(stream);
          Stream found = Handles.find(stream, Stream.class);
          flags[0] = found == null ? 0 : found.flags();
        });
  }

  /** {@code cuStreamGetPriority}. */
  public static int cuStreamGetPriority(CUstream stream, int[] priority) {
    return Call.inContext(
        "cuStreamGetPriority",
        context -> {
          check(stream);
          Stream found = Handles.find(stream, Stream.class);
          priority[0] = found == null ? 0 : found.priority();
        });
  }

  /** {@code cuStreamAddCallback}: calls at once, with the error if a kernel failed. */
  public static int cuStreamAddCallback(
      CUstream stream, CUstreamCallback callback, Object data, int flags) {
    return Call.inContext(
        "cuStreamAddCallback",
        context -> {
          check(stream);
          callback.call(stream, context.fault(), data);
        });
  }

  /** {@code cuLaunchHostFunc}: calls at once. */
  public static int cuLaunchHostFunc(CUstream stream, CUhostFn function, Object data) {
    return Call.enqueued(
        "cuLaunchHostFunc",
        context -> {
          check(stream);
          function.call(data);
        });
  }

  /** Refuses a stream that was destroyed; null and the two constants are the default stream. */
  static void check(CUstream stream) {
    long handle = Pointers.handle(stream);
    if (handle < 0 || handle > 2) {
      Handles.get(stream, Stream.class, "stream");
    }
  }
}
