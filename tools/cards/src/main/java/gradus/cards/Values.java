package gradus.cards;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * What a test expected, and what came instead: values, or their texts.
 *
 * @param expected the expected value
 * @param actual the actual value
 */
record Values(ValueWrapper expected, ValueWrapper actual) {
  /** Returns two texts. */
  static Values of(String expected, String actual) {
    return new Values(ValueWrapper.create(expected), ValueWrapper.create(actual));
  }

  /** Returns whether a failed assertion carries its values. */
  static boolean areIn(AssertionFailedError failure) {
    return failure.isExpectedDefined() && failure.isActualDefined();
  }

  /** Returns the values that a failed assertion carries. */
  static Values of(AssertionFailedError failure) {
    return new Values(failure.getExpected(), failure.getActual());
  }

  /** Returns the expected value as text. */
  String expectedText() {
    return text(expected);
  }

  /** Returns the actual value as text. */
  String actualText() {
    return text(actual);
  }

  private static String text(ValueWrapper value) {
    return value.getValue() instanceof Class<?> type
        ? type.getSimpleName()
        : value.getStringRepresentation();
  }
}
