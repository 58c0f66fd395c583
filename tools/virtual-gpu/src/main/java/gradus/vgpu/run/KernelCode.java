package gradus.vgpu.run;

/** A kernel as the compiler makes it: code in pieces, from one resume point to the next ones. */
public abstract class KernelCode {
  /** Makes the code; it has no state. */
  protected KernelCode() {}

  /**
   * Runs some threads of a block from a resume point until each waits or ends.
   *
   * <p>Threads whose {@link Frame#pc} is another point are left alone; at point 0 all begin.
   *
   * @param point number of the resume point
   * @param from the first thread
   * @param to the thread after the last
   */
  public abstract void run(Frame frame, int point, int from, int to);

  /** As {@link #run} if all the threads are at the point: what holds for a row is proven once. */
  public abstract void runAll(Frame frame, int point, int from, int to);
}
