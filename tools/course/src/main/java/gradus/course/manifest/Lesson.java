package gradus.course.manifest;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A lesson: what its {@code lesson.yaml} says, and where its parts are.
 *
 * @param number from 1; also the number of its chapter in the book
 * @param title a few words
 * @param name of its directory: {@code lesson01-scalar-engine}
 * @param root the course's directory
 * @param prior the names of the lessons whose solutions it builds on
 * @param exercises in order
 */
public record Lesson(
    int number,
    String title,
    String name,
    Path root,
    List<String> prior,
    List<ExerciseSpec> exercises) {

  /** Returns the student's room. */
  public Path directory() {
    return root.resolve(name);
  }

  /** Returns the lesson's {@code lesson.yaml}. */
  public Path manifest() {
    return directory().resolve("lesson.yaml");
  }

  /** Returns the student's code, which starts as the generated starter. */
  public Path main() {
    return directory().resolve("src/main/java");
  }

  /** Returns the resources of the student's code; the generated index is one. */
  public Path resources() {
    return directory().resolve("src/main/resources");
  }

  /** Returns the generated index that failure cards read: {@code gradus/lesson01.properties}. */
  public Path index() {
    return resources().resolve(file("gradus/lesson%02d.properties"));
  }

  /** Returns the visible tests. */
  public Path tests() {
    return directory().resolve("src/test/java");
  }

  /** Returns the resources of the visible tests. */
  public Path testResources() {
    return directory().resolve("src/test/resources");
  }

  /** Returns the recorded symptoms of the planted mistakes, which failure cards read. */
  public Path diagnoses() {
    return testResources().resolve(file("gradus/lesson%02d-diagnoses.properties"));
  }

  /** Returns the directory of the solution and all that a student does not need. */
  public Path solution() {
    return root.resolve("solutions").resolve(name);
  }

  /** Returns the solved code, from which the starter is generated. */
  public Path solutionMain() {
    return solution().resolve("src/main/java");
  }

  /** Returns the tests that only graders and the proofs run. */
  public Path hiddenTests() {
    return solution().resolve("src/test/java");
  }

  /** Returns the resources of the hidden tests. */
  public Path hiddenTestResources() {
    return solution().resolve("src/test/resources");
  }

  /** Returns the planted mistakes. */
  public Path wrongAnswers() {
    return solution().resolve("wrong-answers");
  }

  /**
   * Returns one of the lesson's exercises.
   *
   * @throws UsageException naming the lesson's exercises if it has no such one
   */
  public ExerciseSpec exercise(ExerciseId id) {
    return exercises.stream()
        .filter(exercise -> exercise.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("there is no exercise %s: %s".formatted(id, listing())));
  }

  /** Returns the exercises of one track, in order. */
  public List<ExerciseSpec> exercises(Track track) {
    return exercises.stream().filter(exercise -> exercise.track() == track).toList();
  }

  /** Returns a sentence part that names the lesson's exercises: "lesson 1 has 1.1, 1.2, 1.3". */
  public String listing() {
    return exercises.stream()
        .map(exercise -> exercise.id().toString())
        .collect(Collectors.joining(", ", "lesson " + number + " has ", ""));
  }

  /** Returns how messages name a file: by its path from the course's directory, with "/". */
  public String place(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Returns a file name with the lesson's number, in ASCII digits whatever the locale. */
  private String file(String format) {
    return String.format(Locale.ROOT, format, number);
  }
}
