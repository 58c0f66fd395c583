package gradus.tensor;

import java.util.stream.IntStream;

/** Equally spaced numbers. */
final class Steps {
  private Steps() {}

  /** Returns how many whole numbers there are from a start up to but not including an end. */
  static int count(long start, long end, long step) {
    long distance = end - start;
    check(start, end, step, Long.signum(distance) * Long.signum(step) < 0);
    return Math.toIntExact(distance / step + (distance % step == 0 ? 0 : 1));
  }

  /** Returns how many numbers there are from a start up to but not including an end. */
  static int count(double start, double end, double step) {
    double count = Math.ceil((end - start) / step);
    check(start, end, step, !(count >= 0 && count <= Integer.MAX_VALUE));
    return (int) count;
  }

  private static void check(Number start, Number end, Number step, boolean isLost) {
    if (isLost || step.doubleValue() == 0) {
      throw new IllegalArgumentException(
          "arange(%s, %s, %s): steps of %s do not lead from %s to %s%s"
              .formatted(start, end, step, step, start, end, advice(start, end, step)));
    }
  }

  /** Returns what to do if it is only the steps' direction that is wrong. */
  private static String advice(Number start, Number end, Number step) {
    double wanted = Math.signum(end.doubleValue() - start.doubleValue());
    boolean isTurned = Math.abs(wanted) == 1 && wanted != Math.signum(step.doubleValue());
    return isTurned ? "; use step " + (int) wanted : "";
  }

  /** Returns the numbers themselves, each computed anew so that no error builds up. */
  static double[] of(double start, double step, int count) {
    return IntStream.range(0, count).mapToDouble(i -> start + i * step).toArray();
  }

  /** Returns numbers that include both ends exactly: each is counted from the end it is near. */
  static double[] between(double first, double last, int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "linspace: %d numbers are asked for: expected 0 or more".formatted(count));
    }
    double step = count > 1 ? (last - first) / (count - 1) : 0;
    return IntStream.range(0, count)
        .mapToDouble(i -> i < (count + 1) / 2 ? first + i * step : last - (count - 1 - i) * step)
        .toArray();
  }
}
