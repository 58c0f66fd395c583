package gradus.array;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * How many threads the kernels of the CPU may use, like PyTorch's {@code set_num_threads}.
 *
 * <p>Threads share out the elements of a result, of a matrix product its rows, and never the terms
 * of one sum in a way that their number would change. So no result of these loops depends on it; a
 * native matrix library may round otherwise where its share of the rows is another.
 */
public final class Threads {
  /** The least work for one thread, in additions: below it, waking another costs more. */
  private static final int GRAIN = 1 << 18;

  private static volatile int count = Runtime.getRuntime().availableProcessors();

  /** Work that can be done for a range of elements without the others. */
  interface Range {
    void run(int from, int to);
  }

  private Threads() {}

  /**
   * Sets the number of threads.
   *
   * @param n 1 or more
   */
  public static void set(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("threads: " + n + ": expected 1 or more");
    }
    count = n;
  }

  /** Returns the number of threads; at first that of the processors. */
  public static int get() {
    return count;
  }

  /**
   * Runs work for all of a range: on several threads if it is large, not at all if it is empty.
   *
   * @param cost the work for one element, in additions
   */
  static void split(int from, int to, int cost, Range range) {
    int parts = (int) Math.min(count, (long) (to - from) * cost / GRAIN);
    if (parts <= 1) {
      if (from < to) {
        range.run(from, to);
      }
    } else {
      split(from, to, range, Math.min(parts, to - from));
    }
  }

  private static void split(int from, int to, Range range, int parts) {
    ForkJoinTask<?>[] others = new ForkJoinTask<?>[parts - 1];
    int end = to;
    for (int i = 0; i < others.length; i++) {
      int last = end;
      int first = from + (int) ((long) (to - from) * (parts - 1 - i) / parts);
      others[i] = ForkJoinPool.commonPool().submit(() -> range.run(first, last));
      end = first;
    }
    range.run(from, end);
    for (ForkJoinTask<?> other : others) {
      other.join();
    }
  }
}
