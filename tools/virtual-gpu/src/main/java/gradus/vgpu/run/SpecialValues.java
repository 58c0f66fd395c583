package gradus.vgpu.run;

/** What some special registers hold. */
public final class SpecialValues {
  private SpecialValues() {}

  /** Returns the time in nanoseconds. */
  public static long clock() {
    return System.nanoTime();
  }

  /** Returns a thread's lane in its warp. */
  public static int lane(int thread) {
    return thread & 31;
  }

  /** Returns the number of a thread's warp. */
  public static int warp(int thread) {
    return thread >>> 5;
  }

  /** Returns how many warps some threads make. */
  public static int warps(int threads) {
    return threads + 31 >>> 5;
  }

  /** Returns a mask of the thread's own lane. */
  public static int maskEqual(int thread) {
    return 1 << thread;
  }

  /** Returns a mask of the lanes before the thread's. */
  public static int maskLess(int thread) {
    return (1 << thread) - 1;
  }

  /** Returns a mask of the thread's lane and those before. */
  public static int maskLessOrEqual(int thread) {
    return maskLess(thread) | maskEqual(thread);
  }

  /** Returns a mask of the lanes behind the thread's. */
  public static int maskGreater(int thread) {
    return ~maskLessOrEqual(thread);
  }

  /** Returns a mask of the thread's lane and those behind. */
  public static int maskGreaterOrEqual(int thread) {
    return ~maskLess(thread);
  }
}
