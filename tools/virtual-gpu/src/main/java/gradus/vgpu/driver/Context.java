package gradus.vgpu.driver;

import gradus.vgpu.Fault;
import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A context: the buffers and modules that live in it, and the fault that ended it. */
final class Context {
  private final long handle = Handles.add(this);
  private final int flags;
  private final Map<Long, Allocation> buffers = new LinkedHashMap<>();
  private final List<LoadedProgram> programs = new ArrayList<>();
  private final Map<Integer, Long> limits = new LinkedHashMap<>();
  private int fault;
  private boolean isFaultKnown;
  private boolean isDestroyed;

  Context(int flags) {
    this.flags = flags;
  }

  long handle() {
    return handle;
  }

  int flags() {
    return flags;
  }

  boolean isDestroyed() {
    return isDestroyed;
  }

  /** Limits that a program set, by number. */
  Map<Integer, Long> limits() {
    return limits;
  }

  /** Remembers what a kernel did; the next call that waits returns it. */
  synchronized void fail(Fault with) {
    if (fault == 0) {
      fault = with.result();
    }
  }

  /** Returns the error of a kernel that failed; 0 if none did. */
  synchronized int fault() {
    return fault;
  }

  synchronized boolean isFaulty() {
    return fault != 0;
  }

  /** Waits for the device, which is always done already, and tells of its fault. */
  synchronized void synchronise() {
    isFaultKnown = fault != 0;
    checkAlive();
  }

  /** Once a fault was returned, nothing works any more; the kernel's report said why. */
  synchronized void checkAlive() {
    if (isFaultKnown) {
      throw new Refusal(fault, null);
    }
  }

  synchronized void add(Allocation buffer) {
    buffers.put(buffer.address(), buffer);
  }

  synchronized void forget(Allocation buffer) {
    buffers.remove(buffer.address());
  }

  synchronized void add(LoadedProgram program) {
    programs.add(program);
  }

  synchronized void forget(LoadedProgram program) {
    programs.remove(program);
  }

  /** Frees what is left, and says what the program forgot to free. */
  synchronized void destroy() {
    if (isDestroyed) {
      return;
    }
    isDestroyed = true;
    // After a fault no buffer can be freed, so none is missing.
    if (!buffers.isEmpty() && !isFaulty()) {
      reportLeaks();
    }
    buffers.keySet().forEach(address -> Driver.gpu().memory().free(address));
    buffers.clear();
    programs.forEach(LoadedProgram::unload);
    programs.clear();
    Handles.remove(handle);
  }

  private void reportLeaks() {
    int count = buffers.size();
    StringBuilder text = new StringBuilder();
    text.append(count).append(count == 1 ? " buffer was" : " buffers were");
    text.append(" not freed before the context was destroyed:");
    buffers.values().stream()
        .limit(10)
        .forEach(
            each ->
                text.append("\n  ")
                    .append(Amount.of(each.bytes(), "byte"))
                    .append(", allocated at ")
                    .append(each.allocatedAt()));
    if (count > 10) {
      text.append("\n  and ").append(count - 10).append(" more");
    }
    Driver.report(text.append("\n  call cuMemFree for each").toString());
  }
}
