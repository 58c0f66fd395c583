package gradus.course.source;

import gradus.course.UsageException;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes one exercise of a student's room back to its start. */
public final class Reset {
  private final Lesson lesson;
  private final ExerciseSpec exercise;
  private final List<Region> regions;
  private final SortedMap<String, String> starters;

  /** Prepares to reset an exercise of a lesson. */
  public Reset(Lesson lesson, ExerciseSpec exercise) {
    SolutionTree solution = SolutionTree.read(lesson);
    this.lesson = lesson;
    this.exercise = exercise;
    regions = solution.regions(exercise.id());
    starters = solution.render(region -> true);
  }

  /**
   * Returns the files that change when the exercise's methods are stubs again, and all else stays.
   *
   * @return texts by path from the course's directory
   * @throws UsageException if a method is gone or a file does not parse, naming the way out
   */
  public SortedMap<String, String> stubs() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Region region : regions) {
      String starter = starters.get(region.file());
      String place = place(region);
      String text = texts.containsKey(place) ? texts.get(place) : written(place, starter);
      texts.put(place, withStub(region, text, JavaFile.parse(starter)));
    }
    return changed(texts);
  }

  /** Returns the files that change when the exercise's files are starters again, all of them. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Region region : regions) {
      String starter = starters.get(region.file());
      String place = place(region);
      texts.put(place, TextFile.withLineEndsOf(read(place, starter), starter));
    }
    return changed(texts);
  }

  /**
   * Writes the texts that {@link #stubs} or {@link #files} returned.
   *
   * @param backup keeps what was there
   */
  public void write(SortedMap<String, String> texts, Backup backup) {
    texts.keySet().forEach(place -> backup.keep(path(place)));
    texts.forEach((place, text) -> TextFile.write(path(place), text));
  }

  private String withStub(Region region, String text, JavaFile starter) {
    JavaFile student = JavaFile.parse(text);
    Method stub = starter.method(region.method()).orElseThrow();
    Method written = student.method(region.method()).orElseThrow(() -> gone(region, student));
    String body = starter.text().substring(stub.open(), stub.close() + 1);
    String restored =
        text.substring(0, written.open())
            + TextFile.withLineEndsOf(text, body)
            + text.substring(written.close() + 1);
    return TodoImport.of(JavaFile.parse(restored)).addTo(restored, Set.of(region.todoMethod()));
  }

  private UsageException gone(Region region, JavaFile student) {
    return student
        .syntaxError()
        .map(error -> unreadable(place(region) + ":" + error))
        .orElseGet(
            () ->
                new UsageException(
                    "%s has no method `%s` any more: write it again, or %s"
                        .formatted(place(region), region.declaration(), wayOut())));
  }

  /** Leaves out what stays as it is, and refuses what still does not parse. */
  private SortedMap<String, String> changed(SortedMap<String, String> texts) {
    SortedMap<String, String> changed = new TreeMap<>();
    texts.forEach(
        (place, text) -> {
          if (!read(place, "").equals(text)) {
            JavaFile.parse(text)
                .syntaxError()
                .ifPresent(
                    error -> {
                      throw unreadable(
                          "%s does not parse outside of %s (%s)"
                              .formatted(place, exercise.id(), error.replaceFirst("^\\d+: ", "")));
                    });
            changed.put(place, text);
          }
        });
    return changed;
  }

  private UsageException unreadable(String problem) {
    return new UsageException(problem + ": mend that first, or " + wayOut());
  }

  private String wayOut() {
    return "put the whole starter back, `./gradus reset %s --file`; a backup is kept"
        .formatted(exercise.id());
  }

  private String place(Region region) {
    return lesson.place(lesson.main().resolve(region.file()));
  }

  private Path path(String place) {
    return lesson.root().resolve(place);
  }

  private String read(String place, String otherwise) {
    return Files.exists(path(place)) ? TextFile.read(path(place)) : otherwise;
  }

  /** Reads what is to be changed in part, the rest of which must survive to the byte. */
  private String written(String place, String otherwise) {
    if (Files.exists(path(place)) && !TextFile.isUtf8(path(place))) {
      throw unreadable(place + " is not saved as UTF-8");
    }
    return read(place, otherwise);
  }
}
