package gradus.vgpu.run;

import gradus.vgpu.memory.KernelFault;
import java.util.BitSet;

/**
 * Runs one block after the other: all its threads up to where they wait, then on from there.
 *
 * <p>A thread that waits has its resume point in {@link Frame#pc}. While only some threads of a
 * warp or block go on, the others' points are stored inverted, so that generated code passes over
 * them.
 */
final class BlockRunner {
  private static final int WARP = 32;
  private static final int HANDLED = -2;

  /** How often a block may wait; a loop with a barrier in it can be without end, too. */
  private static final int MOST_WAITS = 1 << 26;

  private final KernelCode code;
  private final Frame frame;
  private final boolean findsDivergence;
  private final boolean hasWarps;
  private final boolean hasCuts;
  private final ResumePoint[] points;
  private final boolean[] isPlain;
  private final int[] pc;
  private final int threads;
  private int waits;

  /** Whether all threads that {@link #common} looked at last are at one point. */
  private boolean isWhole;

  BlockRunner(KernelProgram program, Frame frame, boolean findsDivergence) {
    this.code = program.code();
    this.frame = frame;
    this.findsDivergence = findsDivergence;
    this.hasWarps = program.hasWarpPoints() || frame.launch.options().counts();
    this.points = program.points().toArray(new ResumePoint[0]);
    this.isPlain = new boolean[points.length];
    for (int i = 0; i < points.length; i++) {
      isPlain[i] =
          points[i].kind() == ResumePoint.Kind.BLOCK
              && BarrierShape.of(points[i].instruction()).isPlain();
    }
    boolean isCut = false;
    for (int i = 1; i < points.length; i++) {
      isCut |= points[i].kind() == ResumePoint.Kind.NONE;
    }
    this.hasCuts = isCut;
    this.pc = frame.pc;
    this.threads = frame.threads;
  }

  void run(long block) {
    Grid grid = frame.launch.grid();
    frame.block = block;
    frame.blockX = (int) (block % grid.x());
    frame.blockY = (int) (block / grid.x() % grid.y());
    frame.blockZ = (int) (block / grid.x() / grid.y());
    frame.faults = 0;
    frame.reach.clear();
    frame.common.clear();
    waits = 0;
    if (frame.races != null) {
      frame.races.advance();
    }
    isWhole = true;
    go(0);
    for (int point; (point = meet()) != Frame.EXIT; ) {
      if (point != HANDLED) {
        go(point);
      }
    }
  }

  /** Runs the threads that are at a point; in the end all wait for their block. */
  private void go(int point) {
    if (!hasWarps) {
      run(point, 0, threads);
      for (int cut; hasCuts && (cut = cut()) > 0; ) {
        run(cut, 0, threads);
      }
      return;
    }
    boolean areAllThere = isWhole;
    for (int first = 0; first < threads; first += WARP) {
      isWhole = areAllThere;
      warp(point, first, Math.min(first + WARP, threads));
    }
  }

  /** Returns the first point where long code is cut and a thread stands; 0 if there is none. */
  private int cut() {
    int at = common(0, threads);
    if (at >= 0) {
      return points[at].kind() == ResumePoint.Kind.NONE ? at : 0;
    }
    int first = points.length;
    for (int t = 0; t < threads; t++) {
      if (pc[t] >= 0 && pc[t] < first && points[pc[t]].kind() == ResumePoint.Kind.NONE) {
        first = pc[t];
      }
    }
    return first % points.length;
  }

  private void run(int point, int from, int to) {
    boolean hasFault = frame.together < 0;
    frame.together = 0;
    if (isWhole && !hasFault) {
      code.runAll(frame, point, from, to);
    } else {
      code.run(frame, point, from, to);
    }
  }

  /** Returns the point of all threads that have not ended; EXIT if all have; -2 if they differ. */
  private int common(int from, int to) {
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
          return -2;
        }
        found = at;
      }
    }
    return found;
  }

  /** Runs a warp from a point until each of its threads waits for the block or has ended. */
  private void warp(int point, int from, int to) {
    run(point, from, to);
    while (true) {
      if (frame.traffic != null) {
        frame.traffic.flush();
      }
      int at = common(from, to);
      if (at == Frame.EXIT) {
        return;
      }
      if (at >= 0) {
        ResumePoint.Kind kind = points[at].kind();
        if (kind == ResumePoint.Kind.BLOCK) {
          return;
        }
        if (kind == ResumePoint.Kind.NONE || exchange(at, from, to)) {
          run(at, from, to);
          continue;
        }
      }
      if (!step(from, to)) {
        return;
      }
    }
  }

  /** Lets some threads of a diverged warp go on; returns false if all wait for their block. */
  private boolean step(int from, int to) {
    boolean isWaiting = false;
    endUnnamed(from, to);
    for (int t = from; t < to; t++) {
      int at = pc[t];
      if (at < 0 || points[at].kind() == ResumePoint.Kind.BLOCK) {
        continue;
      }
      isWaiting = true;
      if (points[at].kind() == ResumePoint.Kind.WARP && !isComplete(t, from, to)) {
        continue;
      }
      park(t, from, to);
      if (points[at].kind() != ResumePoint.Kind.NONE) {
        exchange(at, from, to);
      }
      isWhole = false;
      run(at, from, to);
      unpark(from, to);
      return true;
    }
    if (isWaiting) {
      giveUp(from, to);
    }
    return isWaiting;
  }

  /** Returns whether all threads that a thread's mask names wait at its point with that mask. */
  private boolean isComplete(int thread, int from, int to) {
    int mask = frame.mask[thread];
    for (int t = from; t < to; t++) {
      boolean isNamed = (mask >>> t - from & 1) != 0;
      if (isNamed && pc[t] != Frame.EXIT && (pc[t] != pc[thread] || frame.mask[t] != mask)) {
        return false;
      }
    }
    return true;
  }

  /** Ends threads that call a function of the warp with a mask that leaves them out. */
  private void endUnnamed(int from, int to) {
    for (int t = from; t < to; t++) {
      boolean isNamed = (frame.mask[t] >>> t - from & 1) != 0;
      if (pc[t] >= 0 && points[pc[t]].kind() == ResumePoint.Kind.WARP && !isNamed) {
        String text = Divergence.ofMask(frame.mask[t], t - from);
        int site = points[pc[t]].site();
        frame.fault(t, KernelFault.of(KernelFault.Kind.DIVERGENT_BARRIER, site, text));
      }
    }
  }

  /** Hides all threads but those that go on together with one. */
  private void park(int thread, int from, int to) {
    int at = pc[thread];
    boolean byMask = points[at].kind() == ResumePoint.Kind.WARP;
    for (int t = from; t < to; t++) {
      if (pc[t] >= 0 && (pc[t] != at || byMask && frame.mask[t] != frame.mask[thread])) {
        pc[t] = ~pc[t] - 1;
      }
    }
  }

  private void unpark(int from, int to) {
    for (int t = from; t < to; t++) {
      if (pc[t] < Frame.EXIT) {
        pc[t] = ~(pc[t] + 1);
      }
    }
  }

  /** Does a warp's operation for the threads at a point; false if it must be done in parts. */
  private boolean exchange(int point, int from, int to) {
    int present = 0;
    for (int t = from; t < to; t++) {
      present |= pc[t] == point ? 1 << t - from : 0;
    }
    if (points[point].kind() == ResumePoint.Kind.WARP) {
      for (int t = from; t < to; t++) {
        if (pc[t] == point && frame.mask[t] != frame.mask[from + lowest(present)]) {
          return false;
        }
      }
      int mask = frame.mask[from + lowest(present)];
      if ((present & ~mask) != 0) {
        return false;
      }
    }
    waits++;
    if (waits > MOST_WAITS) {
      tooManyWaits(points[point], from, to);
      return true;
    }
    if (frame.races != null) {
      frame.races.meet(from, present);
    }
    WarpOperations.perform(frame, points[point].instruction(), from, present);
    return true;
  }

  private static int lowest(int present) {
    return Integer.numberOfTrailingZeros(present);
  }

  /** Ends threads that wait for threads of their warp that never come. */
  private void giveUp(int from, int to) {
    for (int t = from; t < to; t++) {
      if (pc[t] >= 0 && points[pc[t]].kind() == ResumePoint.Kind.WARP) {
        int site = points[pc[t]].site();
        String text = Divergence.ofWarp(frame, points, t, from, to);
        frame.fault(t, KernelFault.of(KernelFault.Kind.DIVERGENT_BARRIER, site, text));
      }
    }
  }

  /** Lets the threads that wait for their block go on; returns their point, EXIT at the end. */
  private int meet() {
    int point = common(0, threads);
    if (point == Frame.EXIT) {
      return point;
    }
    if (++waits > MOST_WAITS) {
      tooManyWaits(points[Math.max(point, 0)], 0, threads);
      return Frame.EXIT;
    }
    if (frame.races != null) {
      frame.races.advance();
    }
    if (frame.traffic != null) {
      frame.traffic.barrier();
    }
    frame.reach.settle();
    if (point >= 0 && isPlain[point]) {
      reduce(point);
      return point;
    }
    return meetApart();
  }

  /** Works out what {@code bar.red} gives to the threads at a point. */
  private void reduce(int point) {
    if (points[point].instruction().has("red")) {
      WarpOperations.reduce(frame, points[point].instruction(), point);
    }
  }

  /** As {@link #meet} for threads that wait at different points or for a part of the block. */
  private int meetApart() {
    boolean isReleased = false;
    for (int t = 0; t < threads && !isReleased; t++) {
      if (pc[t] >= 0) {
        isReleased = release(t);
      }
    }
    if (!isReleased) {
      endAll();
    }
    return common(0, threads) == Frame.EXIT ? Frame.EXIT : HANDLED;
  }

  private int idOf(int thread) {
    return isPlain[pc[thread]] ? 0 : frame.lane[thread];
  }

  private int countOf(int thread) {
    return isPlain[pc[thread]] ? 0 : frame.clamp[thread];
  }

  /** Lets the threads go on that wait at one thread's barrier, if all of them are there. */
  private boolean release(int thread) {
    int id = idOf(thread);
    int expected = countOf(thread);
    BitSet group = new BitSet();
    BitSet at = new BitSet();
    int alive = 0;
    for (int t = 0; t < threads; t++) {
      alive += pc[t] == Frame.EXIT ? 0 : 1;
      if (pc[t] >= 0 && idOf(t) == id) {
        group.set(t);
        at.set(pc[t]);
      }
    }
    if (group.cardinality() < (expected == 0 ? alive : expected)
        || findsDivergence && at.cardinality() > 1) {
      return false;
    }
    for (int point = at.nextSetBit(0); point >= 0; point = at.nextSetBit(point + 1)) {
      BitSet part = new BitSet();
      for (int t = 0; t < threads; t++) {
        if (group.get(t) && pc[t] == point) {
          part.set(t);
        } else if (pc[t] >= 0) {
          pc[t] = ~pc[t] - 1;
        }
      }
      group.andNot(part);
      reduce(point);
      isWhole = false;
      go(point);
      unpark(0, threads);
    }
    return true;
  }

  /** Ends all threads: they wait for each other at different barriers. */
  private void endAll() {
    String text = Divergence.ofBlock(frame, points);
    for (int t = 0; t < threads; t++) {
      if (pc[t] >= 0) {
        int site = points[pc[t]].site();
        frame.fault(t, KernelFault.of(KernelFault.Kind.DIVERGENT_BARRIER, site, text));
      }
    }
  }

  private void tooManyWaits(ResumePoint point, int from, int to) {
    for (int t = from; t < to; t++) {
      if (pc[t] != Frame.EXIT) {
        frame.fault(t, Frame.endless(point.site()));
      }
    }
  }
}
