package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Compares long arrays: an assertion for each element would take seconds. */
final class Near {
  private Near() {}

  /** Asserts that elements are equal, NaN to NaN, or as near as a tolerance. */
  static void check(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      boolean equal = Double.compare(actual[i], expected[i]) == 0;
      if (!equal && !(Math.abs(actual[i] - expected[i]) <= tolerance)) {
        assertThat(actual[i]).as("element %s", i).isCloseTo(expected[i], within(tolerance));
      }
    }
  }
}
