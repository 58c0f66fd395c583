package tiny;

import java.util.List;
import java.util.Map;

/** A number. */
public final class Num {
  private final int n;

  /** Wraps a number. */
  public Num(int n) {
    this.n = n;
  }

  /** Returns twice the number. */
  public int twice() {
    // BEGIN SOLUTION 1.1
    int sum = n + n;
    return sum;
    // END SOLUTION
  }

  /** Returns half of the number, cut off. */
  public int half() {
    // BEGIN SOLUTION 1.2 half
    return n / 2;
    // END SOLUTION
  }

  /** Returns a number of this and other things, in a sentence that is too long for a page by far. */
  static int wide(List<Integer> firstNumbers, Map<String, Integer> secondNumbers) {
    return firstNumbers.size() + secondNumbers.size();
  }

  /** Adds a number. */
  int plus(int other) {
    return n + other;
  }

  /** Adds a number. */
  int plus(double other, int more) {
    return n + (int) other + more;
  }
}
