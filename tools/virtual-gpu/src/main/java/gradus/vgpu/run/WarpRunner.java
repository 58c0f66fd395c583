package gradus.vgpu.run;

/** Runs one warp after the other, until each of its threads waits for the block or has ended. */
final class WarpRunner {
  private static final int WARP = 32;

  private final BlockThreads threads;
  private final Frame frame;
  private final int[] pc;

  WarpRunner(BlockThreads threads) {
    this.threads = threads;
    frame = threads.frame;
    pc = frame.pc;
  }

  /** Runs all warps from a point on. */
  void run(int point) {
    boolean isWhole = threads.isWhole();
    for (int first = 0; first < frame.threads; first += WARP) {
      threads.setWhole(isWhole);
      run(point, first, Math.min(first + WARP, frame.threads));
    }
  }

  private void run(int point, int from, int to) {
    threads.run(point, from, to);
    while (true) {
      if (frame.traffic != null) {
        frame.traffic.flush();
      }
      int at = threads.common(from, to);
      if (at == Frame.EXIT) {
        return;
      }
      if (at >= 0) {
        ResumePoint.Kind kind = threads.points[at].kind();
        if (kind == ResumePoint.Kind.BLOCK) {
          return;
        }
        if (kind == ResumePoint.Kind.NONE || exchange(at, from, to)) {
          threads.run(at, from, to);
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
      if (pc[t] < 0 || threads.waitsFor(ResumePoint.Kind.BLOCK, t)) {
        continue;
      }
      isWaiting = true;
      if (!threads.waitsFor(ResumePoint.Kind.WARP, t) || isComplete(t, from, to)) {
        goOn(t, from, to);
        return true;
      }
    }
    if (isWaiting) {
      giveUp(from, to);
    }
    return isWaiting;
  }

  /** Runs a thread and those that go on together with it. */
  private void goOn(int thread, int from, int to) {
    int at = pc[thread];
    int mask = frame.mask[thread];
    boolean byMask = threads.waitsFor(ResumePoint.Kind.WARP, thread);
    for (int t = from; t < to; t++) {
      if (pc[t] != at || byMask && frame.mask[t] != mask) {
        threads.hide(t);
      }
    }
    if (threads.points[at].kind() != ResumePoint.Kind.NONE) {
      exchange(at, from, to);
    }
    threads.run(at, from, to);
    threads.show(from, to);
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
      if (!isNamed && threads.waitsFor(ResumePoint.Kind.WARP, t)) {
        threads.endInVain(t, Divergence.ofMask(frame.mask[t], t - from));
      }
    }
  }

  /** Ends threads that wait for threads of their warp that never come. */
  private void giveUp(int from, int to) {
    for (int t = from; t < to; t++) {
      if (threads.waitsFor(ResumePoint.Kind.WARP, t)) {
        threads.endInVain(t, Divergence.ofWarp(frame, threads.points, t, from, to));
      }
    }
  }

  /** Does a warp's operation for the threads at a point; false if it must be done in parts. */
  private boolean exchange(int point, int from, int to) {
    int present = 0;
    for (int t = from; t < to; t++) {
      present |= pc[t] == point ? 1 << t - from : 0;
    }
    if (threads.points[point].kind() == ResumePoint.Kind.WARP && !haveOneMask(present, from)) {
      return false;
    }
    if (threads.mayWait(point, from, to)) {
      if (frame.races != null) {
        frame.races.meet(from, present);
      }
      WarpOperations.perform(frame, threads.points[point].instruction(), from, present);
    }
    return true;
  }

  /** Returns whether threads that are present give the same mask, which names all of them. */
  private boolean haveOneMask(int present, int from) {
    int mask = frame.mask[from + Integer.numberOfTrailingZeros(present)];
    for (int rest = present; rest != 0; rest &= rest - 1) {
      if (frame.mask[from + Integer.numberOfTrailingZeros(rest)] != mask) {
        return false;
      }
    }
    return (present & ~mask) == 0;
  }
}
