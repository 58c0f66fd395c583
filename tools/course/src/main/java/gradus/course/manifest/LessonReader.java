package gradus.course.manifest;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads and checks one {@code lesson.yaml}. */
final class LessonReader {
  private static final List<Key> KEYS =
      List.of(
          new Key("lesson", "lesson: 1"),
          new Key("title", "title: The scalar engine"),
          new Key("prior", "prior: []"),
          new Key("exercises", "exercises: [...]"));

  private final Path root;
  private final Path directory;
  private final List<Lesson> earlier;
  private final String file;

  /**
   * Prepares to read.
   *
   * @param earlier the lessons before this one
   */
  LessonReader(Path root, Path directory, List<Lesson> earlier) {
    this.root = root;
    this.directory = directory;
    this.earlier = List.copyOf(earlier);
    file = directory.getFileName() + "/lesson.yaml";
  }

  /**
   * Returns the lesson.
   *
   * @throws UsageException if its {@code lesson.yaml} is wrong, naming file, line and the fix
   */
  Lesson read() {
    YamlMapping lesson =
        new YamlMapping(
            file, "the lesson", YamlFile.read(directory.resolve("lesson.yaml"), file), KEYS);
    int number = number(lesson);
    return new Lesson(
        number,
        lesson.line("title"),
        directory.getFileName().toString(),
        root,
        prior(lesson),
        exercises(lesson, number));
  }

  private int number(YamlMapping lesson) {
    int number = Integer.parseInt(directory.getFileName().toString().substring(6, 8));
    if (lesson.number("lesson", 1, 99) != number) {
      throw lesson.wrong("lesson", "is not its directory's number: write `lesson: " + number + "`");
    }
    return number;
  }

  private List<String> prior(YamlMapping lesson) {
    List<String> names = earlier.stream().map(Lesson::name).toList();
    List<String> prior = lesson.list("prior");
    for (String name : prior) {
      if (!names.contains(name)) {
        throw lesson.wrong(
            "prior",
            "names %s: write the directory of an earlier lesson (%s)"
                .formatted(name, names.isEmpty() ? "there is none" : String.join(", ", names)));
      }
    }
    return prior;
  }

  private List<ExerciseSpec> exercises(YamlMapping lesson, int number) {
    List<ExerciseSpec> exercises = new ArrayList<>();
    Readings readings = new Readings(root, directory, number);
    ExerciseId last = new ExerciseId(number, 0);
    for (Node node : lesson.items("exercises")) {
      ExerciseSpec exercise = new ExerciseReader(file, node, readings).read();
      ExerciseId id = exercise.id();
      if (id.lesson() != number) {
        throw UsageException.at(
            file,
            exercise.line(),
            "exercise %s is not of lesson %d: write `id: \"%d.%d\"`"
                .formatted(id, number, number, last.number() + 1));
      }
      if (exercises.stream().anyMatch(other -> other.id().equals(id))) {
        throw UsageException.at(
            file, exercise.line(), "exercise %s stands twice: give one another id".formatted(id));
      }
      if (id.compareTo(last) < 0) {
        throw UsageException.at(
            file,
            exercise.line(),
            "exercise %s comes after %s: put the exercises in the order of their ids"
                .formatted(id, last));
      }
      exercises.add(exercise);
      last = id;
    }
    return List.copyOf(exercises);
  }
}
