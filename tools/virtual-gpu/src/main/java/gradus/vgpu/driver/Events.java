package gradus.vgpu.driver;

import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;

/** The functions about events, which here are moments. */
public final class Events {
  private Events() {}

  /** An event and when it was recorded last. */
  static final class Event {
    private final boolean isTimed;
    private boolean isRecorded;
    private long nanoseconds;

    Event(boolean isTimed) {
      this.isTimed = isTimed;
    }
  }

  /** {@code cuEventCreate}. */
  public static int cuEventCreate(CUevent event, int flags) {
    return Call.inContext(
        "cuEventCreate",
        context -> {
          boolean isTimed = (flags & CUevent_flags.CU_EVENT_DISABLE_TIMING) == 0;
          Pointers.setHandle(event, Handles.add(new Event(isTimed)), "phEvent");
        });
  }

  /** {@code cuEventRecord}. */
  public static int cuEventRecord(CUevent event, CUstream stream) {
    return Call.inContext(
        "cuEventRecord",
        context -> {
          Streams.check(stream);
          Event found = get(event);
          found.isRecorded = true;
          found.nanoseconds = System.nanoTime();
        });
  }

  /** {@code cuEventQuery}: it has happened. */
  public static int cuEventQuery(CUevent event) {
    return Call.synchronising("cuEventQuery", context -> get(event));
  }

  /** {@code cuEventSynchronize}. */
  public static int cuEventSynchronize(CUevent event) {
    return Call.synchronising("cuEventSynchronize", context -> get(event));
  }

  /** {@code cuEventDestroy}. */
  public static int cuEventDestroy(CUevent event) {
    return Call.inContext(
        "cuEventDestroy",
        context -> {
          get(event);
          Handles.remove(Pointers.handle(event));
        });
  }

  /** {@code cuEventElapsedTime}: milliseconds between two events, of this machine's time. */
  public static int cuEventElapsedTime(float[] milliseconds, CUevent start, CUevent end) {
    return Call.synchronising(
        "cuEventElapsedTime",
        context -> {
          Event from = get(start);
          Event to = get(end);
          if (!from.isTimed || !to.isTimed || !from.isRecorded || !to.isRecorded) {
            throw new Refusal(
                CUresult.CUDA_ERROR_INVALID_HANDLE,
                "both events must have been recorded, and made without DISABLE_TIMING");
          }
          milliseconds[0] = (to.nanoseconds - from.nanoseconds) / 1e6f;
        });
  }

  static Event get(CUevent event) {
    return Handles.get(event, Event.class, "event");
  }
}
