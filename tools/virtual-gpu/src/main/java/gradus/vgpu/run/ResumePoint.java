package gradus.vgpu.run;

import gradus.vgpu.ptx.Instruction;

/**
 * A place in a kernel where a thread waits and later goes on.
 *
 * @param kind what it waits for
 * @param site index of the instruction in the kernel; -1 for the entry
 * @param instruction null for the entry
 */
public record ResumePoint(Kind kind, int site, Instruction instruction) {
  /** What a thread can wait for. */
  public enum Kind {
    /** Nothing: the kernel's beginning, or a place where long code is cut in two. */
    NONE,
    /** Other threads of its block. */
    BLOCK,
    /** Other threads of its warp, those that a mask names. */
    WARP,
    /** Those threads of its warp that happen to be there. */
    ACTIVE
  }

  /** Returns what an instruction waits for. */
  public static Kind kindOf(Instruction instruction) {
    return switch (instruction.op()) {
      case "bar", "barrier" -> {
        if (instruction.has("arrive")) {
          yield Kind.NONE;
        }
        yield instruction.has("warp") ? Kind.WARP : Kind.BLOCK;
      }
      case "shfl", "vote", "match", "redux" -> instruction.has("sync") ? Kind.WARP : Kind.ACTIVE;
      case "activemask" -> Kind.ACTIVE;
      default -> Kind.NONE;
    };
  }
}
