package gradus.course.manifest;

import gradus.cards.ExerciseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what there is to read about a lesson's exercises: the section of the book, or, as long as
 * the book does not have it, the section of the lesson's README.md that names the exercise.
 */
final class Readings {
  private static final String CHAPTERS = "book/src/docs/asciidoc/en";

  private final int lesson;
  private final String page;
  private final List<String> chapter;
  private final List<String> readme;

  /**
   * Reads a lesson's chapter and its README.md, as far as they exist.
   *
   * @param root the course's directory
   * @param directory the lesson's
   */
  Readings(Path root, Path directory, int lesson) {
    this.lesson = lesson;
    page = directory.getFileName() + "/README.md";
    chapter =
        adocs(root.resolve(CHAPTERS)).stream()
            .map(Readings::lines)
            .filter(lines -> lines.contains(":chapter: " + lesson))
            .findFirst()
            .orElse(List.of());
    readme = lines(root.resolve(page));
  }

  /**
   * Returns what to read about an exercise.
   *
   * @param anchor the id of the book's section
   * @param section the title of that section
   */
  Reading of(ExerciseId exercise, String anchor, String section) {
    if (chapter.contains("[#" + anchor + "]")) {
      return new Reading("book", "chapter %d, \"%s\"".formatted(lesson, section));
    }
    return headingAbove("(" + exercise + ")")
        .map(heading -> new Reading("read", "%s, \"%s\"".formatted(page, heading)))
        .orElse(Reading.NONE);
  }

  /** Returns the heading of the first section in which an exercise is named, without its name. */
  private Optional<String> headingAbove(String exercise) {
    String heading = "";
    for (String line : readme) {
      heading = line.startsWith("## ") ? line.substring(3) : heading;
      if (line.contains(exercise) && !line.startsWith("|") && !heading.isEmpty()) {
        return Optional.of(heading.replace(exercise, "").strip());
      }
    }
    return Optional.empty();
  }

  private static List<Path> adocs(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
