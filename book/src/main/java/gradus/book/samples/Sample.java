package gradus.book.samples;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A sample of the source tutorials: it prints its results, and keeps them for whoever checks. */
public abstract class Sample {
  private final Map<String, double[]> results = new LinkedHashMap<>();

  /** Runs the program once. */
  public abstract void run();

  /** Returns what was printed or kept so far, by name; a matrix row after row. */
  public final Map<String, double[]> results() {
    return Collections.unmodifiableMap(results);
  }

  /** Prints a result, such as {@code dy/dx = 8.0} or {@code slopes = [2.0, 12.0]}. */
  final void print(String name, double... numbers) {
    keep(name, numbers);
    say(name + " = " + (numbers.length == 1 ? numbers[0] : Arrays.toString(numbers)));
  }

  /** Prints a matrix: {@code J = [[3.0, 2.0], [1.0, 6.0]]}. */
  final void print(String name, double[][] rows) {
    keep(name, Stream.of(rows).flatMapToDouble(Arrays::stream).toArray());
    say(name + " = " + Arrays.deepToString(rows));
  }

  /** Keeps a result that is too long to print. */
  final void keep(String name, double... numbers) {
    if (results.put(name, numbers.clone()) != null) {
      throw new IllegalStateException(
          "two results are called '" + name + "': give each its own name, and run() once");
    }
  }

  /** Prints a line. */
  static void say(String line) {
    System.out.println(line);
  }
}
