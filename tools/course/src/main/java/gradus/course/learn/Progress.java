package gradus.course.learn;

import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a student is.
 *
 * @param lessons every lesson's results, in order
 */
public record Progress(Map<Lesson, List<Result>> lessons) {
  /** Checks every exercise of the course. */
  public static Progress of(Course course) {
    Map<Lesson, List<Result>> lessons = new LinkedHashMap<>();
    for (Lesson lesson : course.lessons()) {
      try (Room room = new Room(course, lesson)) {
        lessons.put(lesson, lesson.exercises().stream().map(room::check).toList());
      }
    }
    return new Progress(lessons);
  }

  /** Returns the exercise to do next: the first unsolved one, those of the core track first. */
  public Optional<Result> next() {
    List<Result> open =
        lessons.values().stream().flatMap(List::stream).filter(result -> !result.solved()).toList();
    return open.stream()
        .filter(result -> result.exercise().track() == Track.CORE)
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  /** Returns how each lesson stands, in words. */
  public String report() {
    return lessons.entrySet().stream()
        .map(lesson -> Report.of(lesson.getKey(), lesson.getValue()))
        .collect(Collectors.joining("\n\n"));
  }
}
