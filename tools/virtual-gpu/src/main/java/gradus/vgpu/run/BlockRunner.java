package gradus.vgpu.run;

import java.util.BitSet;
import java.util.List;

/** Runs one block after the other: all its threads up to where they wait, then on from there. */
final class BlockRunner {
  private static final int HANDLED = -2;

  private final BlockThreads threads;
  private final WarpRunner warps;
  private final Frame frame;
  private final boolean findsDivergence;
  private final boolean hasWarps;
  private final boolean hasCuts;
  private final boolean[] isPlain;
  private final int[] pc;
  private final int count;

  BlockRunner(KernelProgram program, Frame frame, boolean findsDivergence) {
    this.frame = frame;
    this.findsDivergence = findsDivergence;
    threads = new BlockThreads(program, frame);
    warps = new WarpRunner(threads);
    hasWarps = program.hasWarpPoints() || frame.launch.options().counts();
    List<ResumePoint> points = program.points();
    hasCuts = points.stream().skip(1).anyMatch(point -> point.kind() == ResumePoint.Kind.NONE);
    isPlain = new boolean[points.size()];
    for (int i = 0; i < isPlain.length; i++) {
      isPlain[i] =
          points.get(i).kind() == ResumePoint.Kind.BLOCK
              && BarrierShape.of(points.get(i).instruction()).isPlain();
    }
    pc = frame.pc;
    count = frame.threads;
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
    if (frame.races != null) {
      frame.races.advance();
    }
    threads.begin();
    go(0);
    for (int point; (point = meet()) != Frame.EXIT; ) {
      if (point != HANDLED) {
        go(point);
      }
    }
  }

  /** Runs the threads that are at a point; in the end all wait for their block. */
  private void go(int point) {
    if (hasWarps) {
      warps.run(point);
      return;
    }
    threads.run(point, 0, count);
    for (int cut; hasCuts && (cut = cut()) > 0; ) {
      threads.run(cut, 0, count);
    }
  }

  /** Returns the first point where long code is cut and a thread stands; 0 if there is none. */
  private int cut() {
    int at = threads.common(0, count);
    if (at >= 0) {
      return threads.points[at].kind() == ResumePoint.Kind.NONE ? at : 0;
    }
    int first = isPlain.length;
    for (int t = 0; t < count; t++) {
      if (threads.waitsFor(ResumePoint.Kind.NONE, t)) {
        first = Math.min(first, pc[t]);
      }
    }
    return first % isPlain.length;
  }

  /** Lets the threads that wait for their block go on; returns their point, EXIT at the end. */
  private int meet() {
    int point = threads.common(0, count);
    if (point == Frame.EXIT || !threads.mayWait(Math.max(point, 0), 0, count)) {
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
    if (threads.points[point].instruction().has("red")) {
      WarpOperations.reduce(frame, threads.points[point].instruction(), point);
    }
  }

  /** As {@link #meet} for threads that wait at different points or for a part of the block. */
  private int meetApart() {
    boolean isReleased = false;
    for (int t = 0; t < count && !isReleased; t++) {
      if (pc[t] >= 0) {
        isReleased = release(t);
      }
    }
    if (!isReleased) {
      endAll();
    }
    return threads.common(0, count) == Frame.EXIT ? Frame.EXIT : HANDLED;
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
    for (int t = 0; t < count; t++) {
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
      for (int t = 0; t < count; t++) {
        if (group.get(t) && pc[t] == point) {
          part.set(t);
        } else {
          threads.hide(t);
        }
      }
      group.andNot(part);
      reduce(point);
      go(point);
      threads.show(0, count);
    }
    return true;
  }

  /** Ends all threads: they wait for each other at different barriers. */
  private void endAll() {
    String text = Divergence.ofBlock(frame, threads.points);
    for (int t = 0; t < count; t++) {
      if (pc[t] >= 0) {
        threads.endInVain(t, text);
      }
    }
  }
}
