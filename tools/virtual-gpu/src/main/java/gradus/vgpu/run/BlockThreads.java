package gradus.vgpu.run;

import gradus.vgpu.memory.KernelFault;

/**
 * The threads of a block, which run together from one point to where each of them waits.
 *
 * <p>A thread that waits has its resume point in {@link Frame#pc}. While only some threads go on,
 * the others are hidden: their points are stored inverted, so that generated code passes over them.
 */
final class BlockThreads {
  /** The {@link #common} point of threads that wait at different ones. */
  static final int APART = -2;

  /** How often a block may wait; a loop with a barrier in it can be without end, too. */
  private static final int MOST_WAITS = 1 << 26;

  final Frame frame;
  final ResumePoint[] points;
  private final KernelCode code;
  private final int[] pc;
  private int waits;

  /** Whether all the threads that are to run next are at one point. */
  private boolean isWhole;

  BlockThreads(KernelProgram program, Frame frame) {
    this.frame = frame;
    points = program.points().toArray(new ResumePoint[0]);
    code = program.code();
    pc = frame.pc;
  }

  /** Turns to a new block, whose threads all stand at the kernel's entry. */
  void begin() {
    waits = 0;
    isWhole = true;
  }

  boolean isWhole() {
    return isWhole;
  }

  void setWhole(boolean isWhole) {
    this.isWhole = isWhole;
  }

  /** Returns whether a thread waits for something of a kind, and is not hidden. */
  boolean waitsFor(ResumePoint.Kind kind, int thread) {
    return pc[thread] >= 0 && points[pc[thread]].kind() == kind;
  }

  /** Runs those threads that are at a point and not hidden. */
  void run(int point, int from, int to) {
    boolean hasFault = frame.together < 0;
    frame.together = 0;
    if (isWhole && !hasFault) {
      code.runAll(frame, point, from, to);
    } else {
      code.run(frame, point, from, to);
    }
  }

  /** Returns the point of all threads that have not ended, EXIT if all have, or {@link #APART}. */
  int common(int from, int to) {
    if (frame.together == to - from) {
      isWhole = true;
      return frame.meeting;
    }
    // All bits set somewhere and everywhere: a loop that the JVM makes vectors of.
    int some = 0;
    int every = -1;
    for (int t = from; t < to; t++) {
      some |= pc[t];
      every &= pc[t];
    }
    isWhole = some == every;
    return isWhole ? some : commonOfSome(from, to);
  }

  private int commonOfSome(int from, int to) {
    int found = Frame.EXIT;
    for (int t = from; t < to; t++) {
      int at = pc[t];
      if (at != found && at != Frame.EXIT) {
        if (found != Frame.EXIT) {
          return APART;
        }
        found = at;
      }
    }
    return found;
  }

  /** Hides a thread that waits; it must be shown again. */
  void hide(int thread) {
    isWhole = false;
    if (pc[thread] >= 0) {
      pc[thread] = APART - pc[thread];
    }
  }

  /** Ends the hiding of threads. */
  void show(int from, int to) {
    for (int t = from; t < to; t++) {
      if (pc[t] <= APART) {
        pc[t] = APART - pc[t];
      }
    }
  }

  /** Ends a thread with a fault: it waits for threads that do not come. */
  void endInVain(int thread, String text) {
    int site = points[pc[thread]].site();
    frame.fault(thread, KernelFault.of(KernelFault.Kind.DIVERGENT_BARRIER, site, text));
  }

  /** Counts that threads wait at a point; ends them and returns false if they do so for ever. */
  boolean mayWait(int point, int from, int to) {
    if (++waits <= MOST_WAITS) {
      return true;
    }
    for (int t = from; t < to; t++) {
      if (pc[t] != Frame.EXIT) {
        frame.fault(t, Frame.endless(points[point].site()));
      }
    }
    return false;
  }
}
