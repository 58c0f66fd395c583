package gradus.vgpu.run;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.PtxException;

/** What the threads of a warp compute together: shuffles, votes, matches and reductions. */
final class WarpOperations {
  private static final int WARP = 32;

  private WarpOperations() {}

  /**
   * Does an instruction for some threads of a warp.
   *
   * @param first the warp's first thread
   * @param present the lanes that take part
   */
  static void perform(Frame frame, Instruction instruction, int first, int present) {
    switch (instruction.op()) {
      case "shfl" -> shuffle(frame, instruction, first, present);
      case "vote" -> vote(frame, instruction, first, present);
      case "activemask" -> give(frame, first, present, present);
      case "match" -> match(frame, instruction, first, present);
      case "redux" -> redux(frame, instruction, first, present);
      case "bar", "barrier" -> {}
      default -> throw PtxException.unsupported(instruction.toString(), instruction.location());
    }
  }

  private static boolean isIn(int lanes, int lane) {
    return (lanes >>> lane & 1) != 0;
  }

  private static void give(Frame frame, int first, int lanes, int value) {
    for (int lane = 0; lane < WARP; lane++) {
      if (isIn(lanes, lane)) {
        frame.value[first + lane] = value;
      }
    }
  }

  /** As the PTX ISA defines {@code shfl.sync}: an inactive source gives the thread's own value. */
  private static void shuffle(Frame frame, Instruction instruction, int first, int present) {
    int[] results = new int[WARP];
    boolean isUp = instruction.has("up");
    boolean isDown = instruction.has("down");
    boolean isButterfly = instruction.has("bfly");
    for (int lane = 0; lane < WARP; lane++) {
      if (!isIn(present, lane)) {
        continue;
      }
      int t = first + lane;
      int b = frame.lane[t] & 31;
      int clamp = frame.clamp[t] & 31;
      int segment = frame.clamp[t] >>> 8 & 31;
      int max = lane & segment | clamp & ~segment;
      int min = lane & segment;
      int from;
      boolean isInside;
      if (isUp) {
        from = lane - b;
        isInside = from >= max;
      } else if (isDown) {
        from = lane + b;
        isInside = from <= max;
      } else if (isButterfly) {
        from = lane ^ b;
        isInside = from <= max;
      } else {
        from = min | b & ~segment;
        isInside = from <= max;
      }
      from = isInside ? from : lane;
      results[lane] = isIn(present, from) ? frame.value[first + from] : frame.value[t];
      frame.flag[t] = isInside ? 1 : 0;
    }
    for (int lane = 0; lane < WARP; lane++) {
      if (isIn(present, lane)) {
        frame.value[first + lane] = results[lane];
      }
    }
  }

  private static void vote(Frame frame, Instruction instruction, int first, int present) {
    int ballot = 0;
    for (int lane = 0; lane < WARP; lane++) {
      ballot |= isIn(present, lane) && frame.value[first + lane] != 0 ? 1 << lane : 0;
    }
    int result;
    if (instruction.has("ballot")) {
      result = ballot;
    } else if (instruction.has("any")) {
      result = ballot != 0 ? 1 : 0;
    } else if (instruction.has("all")) {
      result = ballot == present ? 1 : 0;
    } else {
      result = ballot == 0 || ballot == present ? 1 : 0;
    }
    give(frame, first, present, result);
  }

  private static void match(Frame frame, Instruction instruction, int first, int present) {
    boolean isAll = instruction.has("all");
    int[] results = new int[WARP];
    for (int lane = 0; lane < WARP; lane++) {
      for (int other = 0; other < WARP && isIn(present, lane); other++) {
        boolean isSame = frame.wide[first + other] == frame.wide[first + lane];
        results[lane] |= isIn(present, other) && isSame ? 1 << other : 0;
      }
    }
    for (int lane = 0; lane < WARP; lane++) {
      if (isIn(present, lane)) {
        boolean isWhole = results[lane] == present;
        frame.value[first + lane] = isAll && !isWhole ? 0 : results[lane];
        frame.flag[first + lane] = isWhole ? 1 : 0;
      }
    }
  }

  private static void redux(Frame frame, Instruction instruction, int first, int present) {
    int result = 0;
    boolean isFirst = true;
    boolean isSigned = instruction.type().isSigned();
    for (int lane = 0; lane < WARP; lane++) {
      if (isIn(present, lane)) {
        int value = frame.value[first + lane];
        result = isFirst ? value : combine(instruction, isSigned, result, value);
        isFirst = false;
      }
    }
    give(frame, first, present, result);
  }

  private static int combine(Instruction instruction, boolean isSigned, int a, int b) {
    int order = isSigned ? Integer.compare(a, b) : Integer.compareUnsigned(a, b);
    if (instruction.has("add")) {
      return a + b;
    } else if (instruction.has("min")) {
      return order < 0 ? a : b;
    } else if (instruction.has("max")) {
      return order > 0 ? a : b;
    } else if (instruction.has("and")) {
      return a & b;
    } else if (instruction.has("or")) {
      return a | b;
    } else {
      return a ^ b;
    }
  }

  /** Combines the predicates of all threads at a {@code bar.red}. */
  static void reduce(Frame frame, Instruction instruction, int point) {
    int present = 0;
    int set = 0;
    for (int t = 0; t < frame.threads; t++) {
      if (frame.pc[t] == point) {
        present++;
        set += frame.value[t] != 0 ? 1 : 0;
      }
    }
    int result = set;
    if (instruction.has("and")) {
      result = set == present ? 1 : 0;
    } else if (instruction.has("or")) {
      result = set > 0 ? 1 : 0;
    }
    for (int t = 0; t < frame.threads; t++) {
      if (frame.pc[t] == point) {
        frame.value[t] = result;
      }
    }
  }
}
