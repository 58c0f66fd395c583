package gradus.course.run;

import gradus.cards.Fingerprint;
import java.util.Optional;

/**
 * How one test ended; a parameterised test has one outcome for each invocation.
 *
 * @param key names the test, see {@link gradus.cards.TestKey}
 * @param name the sentence the student reads
 * @param failure what it threw, if it did not pass
 * @param todo the exercise whose TODO was reached during the test, or ""
 */
public record TestOutcome(String key, String name, Optional<Throwable> failure, String todo) {
  /** Returns what the failure showed, see {@link Fingerprint}; empty if the test passed. */
  public Optional<String> fingerprint() {
    return failure.map(Fingerprint::of);
  }

  /** Returns whether the test passed. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
