package gradus.course.manifest;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.run.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The course: its lessons, in order.
 *
 * @param root the directory that holds the lessons
 * @param lessons those that have a {@code lesson.yaml}; one that has none is not built yet
 */
public record Course(Path root, List<Lesson> lessons) {

  /**
   * Reads all lessons below a directory.
   *
   * @throws UsageException if a {@code lesson.yaml} is wrong, naming file, line and the fix
   */
  public static Course read(Path root) {
    List<Lesson> lessons = new ArrayList<>();
    for (Path directory : directories(root)) {
      if (Files.exists(directory.resolve("lesson.yaml"))) {
        lessons.add(new LessonReader(root, directory, lessons).read());
      }
    }
    if (lessons.isEmpty()) {
      throw new UsageException(
          "%s has no lesson: run gradus from the course's own directory".formatted(root));
    }
    return new Course(root, List.copyOf(lessons));
  }

  /**
   * Returns the lesson of an exercise, whether or not it has that exercise.
   *
   * @throws UsageException naming the lessons if there is no such one
   */
  public Lesson lessonOf(ExerciseId id) {
    return lessons.stream()
        .filter(lesson -> lesson.number() == id.lesson())
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no lesson %d: %s written".formatted(id.lesson(), numbers())));
  }

  /**
   * Returns an exercise.
   *
   * @throws UsageException naming what there is if there is no such exercise
   */
  public ExerciseSpec exercise(ExerciseId id) {
    return lessonOf(id).exercise(id);
  }

  /** Returns the lessons that a lesson builds on, directly or not, in order. */
  public List<Lesson> prior(Lesson lesson) {
    Set<String> names = new LinkedHashSet<>();
    collectPrior(lesson, names);
    return lessons.stream().filter(other -> names.contains(other.name())).toList();
  }

  /** Returns the solved sources that a lesson builds on, by path within their source folder. */
  public SortedMap<String, String> priorSources(Lesson lesson) {
    SortedMap<String, String> sources = new TreeMap<>();
    prior(lesson).forEach(other -> sources.putAll(SourceFiles.java(other.solutionMain())));
    return sources;
  }

  private void collectPrior(Lesson lesson, Set<String> names) {
    for (Lesson other : lessons) {
      if (lesson.prior().contains(other.name()) && names.add(other.name())) {
        collectPrior(other, names);
      }
    }
  }

  /** Returns "only lesson 1 is" or "lessons 1, 2 are". */
  private String numbers() {
    String numbers =
        lessons.stream()
            .map(lesson -> String.valueOf(lesson.number()))
            .collect(Collectors.joining(", "));
    return lessons.size() == 1 ? "only lesson " + numbers + " is" : "lessons " + numbers + " are";
  }

  private static List<Path> directories(Path root) {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("lesson\\d\\d-[a-z0-9-]+"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
