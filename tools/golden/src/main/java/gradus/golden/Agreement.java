package gradus.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares an engine's answers to PyTorch's, and says where they differ. */
public final class Agreement {

  private final double tolerance;
  private final boolean isOfProgram;
  private final List<String> differences = new ArrayList<>();

  private Agreement(double tolerance, boolean isOfProgram) {
    this.tolerance = tolerance;
    this.isOfProgram = isOfProgram;
  }

  /** Allows each number an error of {@code tolerance * max(1, |expected|)}. */
  public Agreement(double tolerance) {
    this(tolerance, false);
  }

  /** Allows an error relative to the largest number expected, whose terms may have cancelled. */
  public static Agreement ofProgram(double tolerance) {
    return new Agreement(tolerance, true);
  }

  /** Returns what differs, a sentence each: none if the two agree. */
  public List<String> differences(GoldenCase expected, GoldenCase actual) {
    Output wanted = expected.output();
    Output got = actual.output();
    if (!wanted.dtype().equals(got.dtype())) {
      differences.add("output: expected dtype " + wanted.dtype() + " but was " + got.dtype());
    }
    if (!Arrays.equals(wanted.shape(), got.shape())) {
      differences.add(
          "output: expected shape %s but was %s"
              .formatted(Arrays.toString(wanted.shape()), Arrays.toString(got.shape())));
      return differences;
    }
    compare("output", wanted.shape(), wanted.data(), got.data());
    compareAll("first derivative", expected, expected.first(), actual.first());
    compareAll("second derivative", expected, expected.second(), actual.second());
    return differences;
  }

  private void compareAll(
      String kind, GoldenCase question, List<double[]> expected, List<double[]> actual) {
    int count = expected != null ? expected.size() : actual != null ? actual.size() : 0;
    for (int i = 0; i < count; i++) {
      boolean isInput = i < question.inputs().size();
      int[] shape = isInput ? question.inputs().get(i).shape() : question.output().shape();
      String by = isInput ? "input " + i : "the cotangent";
      double[] wanted = expected == null ? null : expected.get(i);
      double[] got = actual == null ? null : actual.get(i);
      compare(kind + " by " + by, shape, wanted, got);
    }
  }

  /** Compares elements; no derivative (null) is as good as zeros. */
  private void compare(String what, int[] shape, double[] expected, double[] actual) {
    int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    double[] wanted = expected == null ? new double[count] : expected;
    double[] got = actual == null ? new double[count] : actual;
    if (wanted.length != got.length) {
      differences.add(what + ": expected " + wanted.length + " elements but was " + got.length);
      return;
    }
    double largest = isOfProgram ? Arrays.stream(wanted).map(Math::abs).max().orElse(0) : 0;
    for (int i = 0; i < wanted.length; i++) {
      double scale = Math.max(1, Math.max(largest, Math.abs(wanted[i])));
      if (!agree(wanted[i], got[i], tolerance * scale)) {
        differences.add(
            "%s at %s: expected %s but was %s%s"
                .formatted(
                    what, position(shape, i), wanted[i], got[i], actual == null ? " (none)" : ""));
        return;
      }
    }
  }

  private static boolean agree(double expected, double actual, double error) {
    if (Double.isNaN(expected) || Double.isInfinite(expected)) {
      return Double.compare(expected, actual) == 0;
    }
    return Math.abs(expected - actual) <= error;
  }

  private static String position(int[] shape, int element) {
    int[] position = new int[shape.length];
    int rest = element;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      position[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return Arrays.toString(position);
  }
}
