package gradus.cards;

import java.util.List;
import java.util.Optional;

/**
 * What a failure shows, whichever library reported it.
 *
 * @param rows what to print of it
 * @param because why the test expects what it expects, in its own words, or ""
 * @param fingerprint see {@link Fingerprint}
 * @param values expected and actual, where there are any
 * @param frames where it happened: the frames of student and test
 */
record Finding(
    List<Row> rows,
    String because,
    String fingerprint,
    Optional<Values> values,
    List<StackTraceElement> frames) {

  /** Reads a failure. */
  static Finding of(Throwable failure) {
    return FailureReader.read(failure);
  }

  /** Returns a finding of one row. */
  static Finding of(Row row, String fingerprint, List<StackTraceElement> frames) {
    return new Finding(List.of(row), "", fingerprint, Optional.empty(), frames);
  }

  /** Returns whether the test ran out of time: where it was just then says little. */
  boolean isTimeout() {
    return Fingerprint.isTimeout(fingerprint);
  }

  /** Returns this finding with the test's reason. */
  Finding because(String reason) {
    return new Finding(rows, reason, fingerprint, values, frames);
  }
}
