package gradus.cards;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Recognises the mistakes in one exercise by the way they fail its tests.
 *
 * <p>The course plants plausible mistakes in its own solutions and records in {@code
 * gradus/lesson01-diagnoses.properties} which tests each of them fails, and how. A student whose
 * failures are the same has probably made the same mistake; when in doubt, nothing is said.
 */
public final class Diagnoses {
  private final Map<String, Mistake> mistakes = new TreeMap<>();

  /**
   * Reads what is recorded of an exercise.
   *
   * @param record the recorded symptoms of a lesson's mistakes
   */
  public Diagnoses(ExerciseId id, Properties record) {
    for (String key : record.stringPropertyNames()) {
      String[] parts = key.split("\\.(?=region$|because$|fails\\.)", 2);
      if (parts[0].startsWith(id + "-") && parts.length == 2) {
        mistakes.computeIfAbsent(parts[0], name -> new Mistake()).add(parts[1], record, key);
      }
    }
  }

  /** Reads the record through the context class loader; nothing is known if there is none. */
  static Diagnoses of(ExerciseId id) {
    return new Diagnoses(id, LessonResource.read("lesson%02d-diagnoses", id));
  }

  /**
   * Returns the likely cause of one test's failure, if exactly one fits.
   *
   * <p>A mistake fits if all tests that can tell mistakes in its region apart, as far as they ran,
   * ended as they do with that mistake. Other tests may fail by mistakes in other regions, but each
   * in a way that is known of some region. A test that reached a TODO says nothing.
   *
   * @param test the {@link TestKey} of the failed test
   * @param failed the tests of the exercise that failed: {@link TestKey} to {@link Fingerprint}
   * @param passed the tests of the exercise that passed
   */
  public Optional<Cause> likely(String test, Map<String, String> failed, Set<String> passed) {
    Map<String, String> wrong = new HashMap<>(failed);
    wrong.values().removeIf(Fingerprint::isTodo);
    Set<String> ran = new HashSet<>(passed);
    ran.addAll(wrong.keySet());
    if (!wrong.keySet().stream()
        .allMatch(key -> mistakes.values().stream().anyMatch(failing(key)))) {
      return Optional.empty();
    }
    Set<Cause> causes =
        mistakes.values().stream()
            .filter(failing(test))
            .filter(mistake -> fits(mistake, wrong, ran))
            .map(mistake -> new Cause(mistake.region, mistake.because))
            .collect(Collectors.toSet());
    return causes.size() == 1 ? Optional.of(causes.iterator().next()) : Optional.empty();
  }

  /** Returns the regions in which a mistake is known to fail a test, the likeliest first. */
  List<String> regions(String test) {
    Map<String, Long> counts =
        mistakes.values().stream()
            .filter(failing(test))
            .collect(
                Collectors.groupingBy(
                    mistake -> mistake.region, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean fits(Mistake mistake, Map<String, String> wrong, Set<String> ran) {
    return mistakes.values().stream()
        .filter(other -> other.region.equals(mistake.region))
        .flatMap(other -> other.fails.keySet().stream())
        .filter(ran::contains)
        .allMatch(key -> Objects.equals(wrong.get(key), mistake.fails.get(key)));
  }

  private static Predicate<Mistake> failing(String test) {
    return mistake -> mistake.fails.containsKey(test);
  }

  /**
   * What probably went wrong.
   *
   * @param region the part of the exercise that it went wrong in, "" if there is only one
   * @param because what was done, and what to do
   */
  public record Cause(String region, String because) {}

  private static final class Mistake {
    private final Map<String, String> fails = new HashMap<>();
    private String region = "";
    private String because = "";

    void add(String property, Properties record, String key) {
      String value = record.getProperty(key);
      switch (property) {
        case "region" -> region = value;
        case "because" -> because = value;
        default -> fails.put(property.substring("fails.".length()), value);
      }
    }
  }
}
