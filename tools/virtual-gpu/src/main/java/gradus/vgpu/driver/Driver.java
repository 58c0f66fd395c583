package gradus.vgpu.driver;

import gradus.vgpu.VirtualGpu;
import gradus.vgpu.memory.Allocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the driver of this process knows: its one device, and the contexts of each thread. */
public final class Driver {
  /** What {@code cuDriverGetVersion} returns: CUDA 13.0, which reads PTX up to 9.0. */
  static final int VERSION = 13000;

  private static final ThreadLocal<Deque<Context>> CURRENT =
      ThreadLocal.withInitial(ArrayDeque::new);
  private static VirtualGpu gpu;
  private static boolean isInitialised;
  private static Context primary;
  private static int primaryUsers;

  private Driver() {}

  /** Returns the device; it is made with the usual checks unless {@link #use} gave one. */
  public static synchronized VirtualGpu gpu() {
    if (gpu == null) {
      gpu = VirtualGpu.builder().build();
    }
    return gpu;
  }

  /**
   * Starts afresh with a device: as in a new process, {@code cuInit} was not called yet.
   *
   * <p>Contexts of other threads are stale then; a grader calls this between two programs.
   */
  public static synchronized void use(VirtualGpu device) {
    gpu = device;
    isInitialised = false;
    primary = null;
    primaryUsers = 0;
    CURRENT.remove();
    Handles.clear();
  }

  /** Returns the buffers that were allocated and not freed. */
  public static List<Allocation> leaks() {
    return gpu().memory().leaks();
  }

  static synchronized void initialise() {
    isInitialised = true;
  }

  static synchronized boolean isInitialised() {
    return isInitialised;
  }

  /** The context of this thread; null if there is none. */
  static Context current() {
    return CURRENT.get().peek();
  }

  static Deque<Context> stack() {
    return CURRENT.get();
  }

  static synchronized Context retainPrimary() {
    if (primary == null || primary.isDestroyed()) {
      primary = new Context(0);
      primaryUsers = 0;
    }
    primaryUsers++;
    return primary;
  }

  /** Returns whether somebody had the primary context. */
  static synchronized boolean releasePrimary() {
    if (primaryUsers == 0) {
      return false;
    }
    if (--primaryUsers == 0) {
      resetPrimary();
    }
    return true;
  }

  static synchronized void resetPrimary() {
    if (primary != null) {
      primary.destroy();
      primary = null;
      primaryUsers = 0;
    }
  }

  static synchronized boolean isPrimaryActive() {
    return primary != null;
  }

  /** Prints what a returned number does not say. */
  static void report(String text) {
    gpu().output().println(text.stripTrailing());
  }
}
