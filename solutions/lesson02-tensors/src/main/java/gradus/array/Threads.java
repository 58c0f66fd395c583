package gradus.array;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many threads the kernels of the CPU may use, like PyTorch's {@code set_num_threads}.
 *
 * <p>Threads share out the elements of a result, of a matrix product its rows or columns, and never
 * the terms of one sum in a way that their number would change. So no result of these loops depends
 * on it; a native matrix library may round otherwise where its share is another.
 */
public final class Threads {
  /** The least work for one thread, in additions: below it, asking another costs more. */
  private static final int GRAIN = 1 << 15;

  /** For how long a thread looks for more work before it sleeps: to wake it takes as long. */
  private static final long AWAKE_NANOS = 50_000;

  private static final LinkedTransferQueue<Share> SHARES = new LinkedTransferQueue<>();

  static {
    int processors = Runtime.getRuntime().availableProcessors();
    for (int i = 1; i < Math.max(2, processors); i++) {
      Thread thread = new Thread(Threads::work, "gradus-" + i);
      thread.setDaemon(true);
      thread.start();
    }
  }

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
    Share[] others = new Share[parts - 1];
    int end = to;
    for (int i = 0; i < others.length; i++) {
      int first = from + (int) ((long) (to - from) * (parts - 1 - i) / parts);
      others[i] = new Share(range, first, end);
      SHARES.add(others[i]);
      end = first;
    }
    range.run(from, end);
    for (Share other : others) {
      other.run();
      other.await();
    }
  }

  /** What a thread beside the callers' does until the program ends. */
  private static void work() {
    try {
      while (true) {
        Share share = SHARES.poll();
        long end = System.nanoTime() + AWAKE_NANOS;
        while (share == null && System.nanoTime() < end) {
          Thread.yield();
          share = SHARES.poll();
        }
        (share == null ? SHARES.take() : share).run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Part of a range, for whichever thread comes first. */
  private static final class Share {
    private final Range range;
    private final int from;
    private final int to;
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private volatile boolean isDone;
    private Throwable failure;

    private Share(Range range, int from, int to) {
      this.range = range;
      this.from = from;
      this.to = to;
    }

    private void run() {
      if (isTaken.compareAndSet(false, true)) {
        try {
          range.run(from, to);
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        isDone = true;
      }
    }

    private void await() {
      while (!isDone) {
        Thread.yield();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw (RuntimeException) failure;
      }
    }
  }
}
