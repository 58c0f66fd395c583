package gradus.course.learn;

import gradus.cards.ExerciseId;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The rooms of a course's lessons, each compiled when it is first needed. */
public final class Rooms implements AutoCloseable {
  private final Course course;
  private final Consumer<ExerciseSpec> watcher;
  private final Map<Integer, Room> rooms = new TreeMap<>();

  /**
   * Opens a course.
   *
   * @param watcher is told of each exercise before its tests run
   */
  public Rooms(Course course, Consumer<ExerciseSpec> watcher) {
    this.course = course;
    this.watcher = watcher;
  }

  /** Returns the room of an exercise. */
  public Room of(ExerciseId id) {
    return rooms.computeIfAbsent(
        id.lesson(), number -> new Room(course, course.lessonOf(id), watcher));
  }

  /** Checks exercises until one is not solved. */
  public Optional<Result> firstUnsolved(List<ExerciseSpec> exercises) {
    return exercises.stream()
        .map(exercise -> of(exercise.id()).check(exercise))
        .filter(result -> !result.solved())
        .findFirst();
  }

  @Override
  public void close() {
    rooms.values().forEach(Room::close);
  }
}
