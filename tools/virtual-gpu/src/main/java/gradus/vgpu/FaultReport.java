package gradus.vgpu;

import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.run.FaultLog;
import gradus.vgpu.run.Launch;
import gradus.vgpu.run.SourceLine;

/** Writes what a student reads about the first fault of a launch. */
final class FaultReport {
  private final Kernel kernel;
  private final Launch launch;
  private final FaultLog.Entry entry;
  private final KernelFault fault;

  FaultReport(Kernel kernel, Launch launch) {
    this.kernel = kernel;
    this.launch = launch;
    this.entry = launch.faults().first();
    this.fault = entry.fault();
  }

  Fault fault() {
    int count = launch.faults().count();
    StringBuilder text = new StringBuilder();
    text.append("kernel ").append(kernel.name()).append(line()).append('\n');
    text.append("  ").append(what()).append('\n');
    text.append("  thread ").append(launch.grid().threadName(entry.thread()));
    text.append(" of block ").append(launch.grid().blockName(entry.block()));
    if (count > 1) {
      text.append("; ").append(count).append(" threads in all");
    }
    text.append(hint());
    return new Fault(result(), text.toString(), count);
  }

  private int result() {
    return switch (fault.kind()) {
      case ILLEGAL_ADDRESS, UNINITIALIZED, CONSTANT -> Fault.ILLEGAL_ADDRESS;
      case MISALIGNED -> Fault.MISALIGNED;
      case ENDLESS -> Fault.TIMEOUT;
      case ASSERT -> Fault.ASSERT;
      default -> Fault.LAUNCH_FAILED;
    };
  }

  private String line() {
    SourceLine line = launch.line(fault.site());
    if (line.line() == 0) {
      return "";
    }
    String code = kernel.source().line(line.line());
    return ", " + line + (code.isEmpty() ? "" : ":   " + code);
  }

  private String what() {
    return switch (fault.kind()) {
      case ILLEGAL_ADDRESS, MISALIGNED, UNINITIALIZED, CONSTANT -> access().describe();
      case ENDLESS ->
          "a loop that does not end: it went round "
              + launch.budget()
              + " times.\n  A thread cannot wait in a loop for another thread or block here:"
              + "\n  threads run one after the other, each up to the next barrier";
      case ASSERT -> "assertion `" + fault.getMessage() + "` failed";
      case TRAP ->
          "the thread executed `trap`: the kernel calls __trap(), or the compiler put it where"
              + "\n  the code cannot be right, such as for a write to a __constant__ variable";
      case RACE, DIVERGENT_BARRIER -> fault.getMessage();
    };
  }

  private AccessReport access() {
    Instruction instruction = launch.program().function().body().get(fault.site());
    return new AccessReport(kernel, launch, fault, instruction);
  }

  private String hint() {
    boolean isAccess = fault.kind() == KernelFault.Kind.ILLEGAL_ADDRESS;
    String guard = isAccess ? access().guard() : "";
    return guard.isEmpty() ? "" : "\n  " + guard;
  }
}
