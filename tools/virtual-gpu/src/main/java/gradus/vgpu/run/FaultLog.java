package gradus.vgpu.run;

import gradus.vgpu.memory.KernelFault;

/** The first fault of a launch, in the order of blocks, and how many there were. */
public final class FaultLog {
  /**
   * A fault and whose it was.
   *
   * @param order among the faults of its block
   */
  public record Entry(KernelFault fault, long block, int thread, int order) {}

  private Entry first;
  private int count;

  FaultLog() {}

  synchronized void add(Frame frame, int thread, KernelFault fault, int order) {
    boolean isEndless = fault.kind() == KernelFault.Kind.ENDLESS;
    if (isEndless && first != null && first.fault.kind() == fault.kind()) {
      // Threads after the first have no rounds left: what they do says nothing.
      return;
    }
    count++;
    if (first == null
        || frame.block < first.block
        || frame.block == first.block && order < first.order) {
      first = new Entry(fault, frame.block, thread, order);
    }
    if (isEndless) {
      frame.launch.stop();
    }
  }

  /** Returns the first; null if there was none. */
  public Entry first() {
    return first;
  }

  /** Returns how many there were. */
  public int count() {
    return count;
  }
}
