package gradus.course.prove;

import gradus.cards.ExerciseId;
import java.util.List;

/**
 * The outcome of one proof of one exercise.
 *
 * @param figure how much was looked at, such as "9 tests"
 * @param faults what breaks, each naming the exercise and the test or file; empty if proved
 */
public record Verdict(ExerciseId exercise, Proof proof, String figure, List<String> faults) {
  /** Returns whether the proof holds. */
  public boolean holds() {
    return faults.isEmpty();
  }
}
