package gradus.course.source;

import gradus.course.manifest.Lesson;
import gradus.course.source.Difference.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lesson's students start from, generated from its solution: the sources with stubs, and the
 * index that failure cards read.
 *
 * <p>A file that somebody has worked on is overwritten only when asked for, and then a backup is
 * kept. {@link StarterRecord} tells such work from an old starter.
 */
public final class Starters {
  private final Lesson lesson;
  private final SortedMap<String, String> generated = new TreeMap<>();

  private Starters(Lesson lesson, SolutionTree solution) {
    this.lesson = lesson;
    solution
        .render(region -> true)
        .forEach((name, text) -> generated.put(lesson.place(lesson.main().resolve(name)), text));
    generated.put(lesson.place(lesson.index()), LessonIndex.of(lesson, solution));
  }

  /** Generates a lesson's starters in memory. */
  public static Starters of(Lesson lesson, SolutionTree solution) {
    return new Starters(lesson, solution);
  }

  /** Returns which files are not what is generated. */
  public List<Difference> differences() {
    StarterRecord record = StarterRecord.read(lesson);
    List<Difference> differences = new ArrayList<>();
    generated.forEach(
        (file, text) -> {
          if (!Files.exists(path(file))) {
            differences.add(new Difference(file, State.MISSING));
          } else if (!read(file).equals(text)) {
            boolean untouched = record.holds(file, read(file));
            differences.add(new Difference(file, untouched ? State.OUTDATED : State.EDITED));
          }
        });
    for (String file : record.files()) {
      if (!generated.containsKey(file) && Files.exists(path(file))) {
        boolean untouched = record.holds(file, read(file));
        differences.add(new Difference(file, untouched ? State.OBSOLETE : State.EDITED_OBSOLETE));
      }
    }
    if (differences.isEmpty() && !record.text().equals(StarterRecord.of(generated).text())) {
      differences.add(new Difference(lesson.place(StarterRecord.file(lesson)), State.OUTDATED));
    }
    return List.copyOf(differences);
  }

  /**
   * Writes what differs, but keeps what somebody has worked on.
   *
   * @return what differed, and what was kept
   */
  public List<Difference> write() {
    StarterRecord before = StarterRecord.read(lesson);
    StarterRecord after = StarterRecord.of(generated);
    List<Difference> differences = differences();
    for (Difference difference : differences) {
      if (difference.isWork()) {
        after.keep(difference.file(), before);
      } else {
        write(difference);
      }
    }
    TextFile.write(StarterRecord.file(lesson), after.text());
    return differences;
  }

  /**
   * Writes what differs, all of it.
   *
   * @param backup keeps what somebody has worked on
   * @return what differed
   */
  public List<Difference> overwrite(Backup backup) {
    List<Difference> differences = differences();
    for (Difference difference : differences) {
      if (difference.isWork()) {
        backup.keep(path(difference.file()));
      }
      write(difference);
    }
    TextFile.write(StarterRecord.file(lesson), StarterRecord.of(generated).text());
    return differences;
  }

  private void write(Difference difference) {
    if (difference.isObsolete()) {
      delete(difference.file());
    } else if (generated.containsKey(difference.file())) {
      TextFile.write(path(difference.file()), generated.get(difference.file()));
    }
  }

  private Path path(String file) {
    return lesson.root().resolve(file);
  }

  private String read(String file) {
    return TextFile.read(path(file));
  }

  private void delete(String file) {
    try {
      Files.delete(path(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
