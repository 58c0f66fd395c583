package gradus.vgpu.driver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jcuda.NativePointerObject;

/** The numbers that stand in JCuda's objects for contexts, modules, functions, streams, events. */
final class Handles {
  /** High enough to be neither a small constant nor a device address. */
  private static final long FIRST = 0x5500_0000_0000L;

  private static final AtomicLong NEXT = new AtomicLong(FIRST);
  private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();

  private Handles() {}

  /** Makes a number for an object. */
  static long add(Object object) {
    long handle = NEXT.getAndAdd(16);
    OBJECTS.put(handle, object);
    return handle;
  }

  /** Returns the object of a kind that a JCuda object stands for; null if there is none. */
  static <T> T find(NativePointerObject handle, Class<T> kind) {
    Object object = OBJECTS.get(Pointers.handle(handle));
    return kind.isInstance(object) ? kind.cast(object) : null;
  }

  /** Like {@link #find}, but the call is refused if there is none. */
  static <T> T get(NativePointerObject handle, Class<T> kind, String what) {
    T object = find(handle, kind);
    if (object == null) {
      String reason =
          Pointers.handle(handle) == 0
              ? "the " + what + " was never created; the call that creates it may have failed"
              : "this " + what + " was destroyed, or is something else";
      throw new Refusal(jcuda.driver.CUresult.CUDA_ERROR_INVALID_HANDLE, reason);
    }
    return object;
  }

  static void remove(long handle) {
    OBJECTS.remove(handle);
  }

  static void clear() {
    OBJECTS.clear();
  }
}
