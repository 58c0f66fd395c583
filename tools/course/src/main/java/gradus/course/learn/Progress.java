package gradus.course.learn;

import gradus.cards.ExerciseId;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a student is.
 *
 * @param lessons every lesson's results, in order
 * @param notes what the student should know about them
 */
public record Progress(Map<Lesson, List<Result>> lessons, List<String> notes) {
  /**
   * Checks every exercise of the course, but none after one whose tests ran out of time: code that
   * never ends goes on in its thread, and would slow down or fail all others.
   */
  public static Progress of(Course course) {
    return of(course, exercise -> {});
  }

  /**
   * Checks every exercise of the course, likewise.
   *
   * @param watcher is told of each exercise before its tests run
   */
  public static Progress of(Course course, Consumer<ExerciseSpec> watcher) {
    Map<Lesson, List<Result>> lessons = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    Optional<Result> endless = Optional.empty();
    for (Lesson lesson : course.lessons()) {
      List<Result> results = new ArrayList<>();
      try (Room room = new Room(course, lesson, watcher)) {
        notes.addAll(room.notes());
        for (ExerciseSpec exercise : lesson.exercises()) {
          Result result = endless.isPresent() ? Result.notChecked(exercise) : room.check(exercise);
          endless = endless.or(() -> Optional.of(result).filter(Result::ranOutOfTime));
          results.add(result);
        }
      }
      lessons.put(lesson, results);
    }
    endless.ifPresent(result -> notes.add(rest(result)));
    return new Progress(lessons, notes);
  }

  /**
   * Returns the exercise to do next, by the {@link Route}.
   *
   * @param last the exercise that was checked last, if one was
   */
  public Optional<Result> next(Optional<ExerciseId> last) {
    Map<ExerciseSpec, Result> open = new HashMap<>();
    lessons.values().stream()
        .flatMap(List::stream)
        .filter(result -> !result.solved())
        .forEach(result -> open.put(result.exercise(), result));
    return Route.of(lessons.keySet(), last).stream()
        .filter(open::containsKey)
        .findFirst()
        .map(open::get);
  }

  /** Returns how each lesson stands, in words, and the notes. */
  public String report() {
    return Stream.concat(
            lessons.entrySet().stream()
                .map(lesson -> Report.of(lesson.getKey(), lesson.getValue())),
            notes.stream())
        .collect(Collectors.joining("\n\n"));
  }

  private static String rest(Result endless) {
    return "note: a test of %1$s ran out of time, so nothing after it was checked: ./gradus check %1$s"
        .formatted(endless.exercise().id());
  }
}
