package gradus.cards;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recognises a mistake by the way it fails the tests.
 *
 * <p>The course plants plausible mistakes in its own solutions and records in {@code
 * gradus/lesson01-diagnoses.properties} which tests each of them fails, and how. A student whose
 * failures are the same has probably made the same mistake; when in doubt, nothing is said.
 */
public final class Diagnoses {
  private Diagnoses() {}

  /**
   * Returns the likely cause of an exercise's failures, if exactly one fits.
   *
   * <p>A planted mistake fits if it is recorded to fail each of the failed tests with the same
   * fingerprint, and none of the passed ones. Tests that have not run say nothing.
   *
   * @param id the exercise
   * @param failed the tests of the exercise that failed: {@link TestKey} to {@link Fingerprint}
   * @param passed the tests of the exercise that passed
   */
  public static Optional<String> likely(
      ExerciseId id, Map<String, String> failed, Set<String> passed) {
    return likely(LessonResource.read("lesson%02d-diagnoses", id), id, failed, passed);
  }

  /** Does the same with a record that was read elsewhere. */
  public static Optional<String> likely(
      Properties record, ExerciseId id, Map<String, String> failed, Set<String> passed) {
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    Set<String> causes = new TreeSet<>();
    for (String name : record.stringPropertyNames()) {
      if (name.startsWith(id + "-") && name.endsWith(".because")) {
        String mistake = name.substring(0, name.length() - ".because".length());
        if (fits(record, mistake + ".fails.", failed, passed)) {
          causes.add(record.getProperty(name));
        }
      }
    }
    return causes.size() == 1 ? Optional.of(causes.iterator().next()) : Optional.empty();
  }

  private static boolean fits(
      Properties record, String fails, Map<String, String> failed, Set<String> passed) {
    return failed.entrySet().stream()
            .allMatch(test -> test.getValue().equals(record.getProperty(fails + test.getKey())))
        && passed.stream().noneMatch(test -> record.containsKey(fails + test));
  }
}
