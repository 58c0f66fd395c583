package gradus.vgpu.compile;

import gradus.vgpu.ptx.Register;
import gradus.vgpu.run.ResumePoint;
import java.util.List;

/**
 * Where the threads come from that run a phase.
 *
 * @param number of the point at which they waited; fewer than 0 if they come from a {@link Lead}
 * @param point at which they waited; null if they come from a lead
 * @param same registers that all of them have kept the same value of, and that none will change
 * @param checked name of the method that does the same and proves nothing
 */
record Start(int number, ResumePoint point, List<Register> same, String checked) {
  /** Returns the start of a phase at a resume point. */
  static Start at(int number, ResumePoint point) {
    return new Start(number, point, List.of(), "phase" + number);
  }

  /** Returns the start of a phase behind a lead. */
  static Start behindLead(int index, List<Register> same) {
    return new Start(-1, null, same, "strand" + index);
  }

  /** Returns whether it is the kernel's start, where nobody has kept anything. */
  boolean isEntry() {
    return number == 0;
  }

  /** Returns whether the threads come from a lead; then all of them are there. */
  boolean isStrand() {
    return number < 0;
  }

  /** Returns whether they come from where long code is cut. */
  boolean isCut() {
    return number > 0 && point.instruction() == null;
  }
}
