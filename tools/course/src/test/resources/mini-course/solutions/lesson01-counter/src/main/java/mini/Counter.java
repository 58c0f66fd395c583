package mini;

import java.util.List;

/** Counts upwards. */
public final class Counter {
  private int count;

  /** Returns the count so far. */
  public int count() {
    return count;
  }

  /** Counts one more. */
  public void increment() {
    // BEGIN SOLUTION 1.1
    count += 1;
    // END SOLUTION
  }

  /** Counts every text in a list. */
  public void countAll(List<String> texts) {
    // BEGIN SOLUTION 1.2 countAll
    for (String text : texts) {
      increment();
    }
    // END SOLUTION
  }

  /** Returns the larger of two. */
  public static <T extends Comparable<T>> T larger(T first, T second) {
    // BEGIN SOLUTION 1.2 larger
    return first.compareTo(second) < 0 ? second : first;
    // END SOLUTION
  }
}
