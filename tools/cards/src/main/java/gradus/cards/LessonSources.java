package gradus.cards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The student's own source files of a lesson, as far as they can be found. */
final class LessonSources {
  private final Optional<Path> root;

  private LessonSources(Optional<Path> root) {
    this.root = root;
  }

  /**
   * Looks for a lesson's sources from a directory upwards: from the repository's root, or from the
   * lesson itself, where Maven and some IDEs run its tests.
   *
   * @param lesson the lesson's directory, such as "lesson01-scalar-engine"
   */
  static LessonSources find(Path start, String lesson) {
    for (Path at = start.toAbsolutePath(); at != null && !lesson.isEmpty(); at = at.getParent()) {
      Path sources = at.resolve(lesson).resolve("src/main/java");
      if (Files.isDirectory(sources)) {
        return new LessonSources(Optional.of(sources));
      }
    }
    return new LessonSources(Optional.empty());
  }

  /** Returns whether a stack frame is in one of these files. */
  boolean contain(StackTraceElement frame) {
    return root.filter(sources -> Files.exists(sources.resolve(file(frame)))).isPresent();
  }

  /** Returns the text of the line that a stack frame is at, or "". */
  String line(StackTraceElement frame) {
    List<String> lines = read(file(frame)).lines().toList();
    int index = frame.getLineNumber() - 1;
    return index >= 0 && index < lines.size() ? lines.get(index).strip() : "";
  }

  /** Returns the line of a declaration in its own class, however it is broken into lines. */
  OptionalInt lineOf(ExerciseIndex.Declaration declaration) {
    String text = read(declaration.file());
    int start = 0;
    for (String type : declaration.nested()) {
      Matcher header =
          Pattern.compile("\\b(class|interface|enum|record) " + type + "\\b").matcher(text);
      if (!header.find(start)) {
        return OptionalInt.empty();
      }
      start = header.end();
    }
    String wanted = declaration.text().replaceAll("\\s", "");
    StringBuilder dense = new StringBuilder();
    int[] lines = new int[text.length()];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (i >= start && !Character.isWhitespace(c)) {
        lines[dense.length()] = line;
        dense.append(c);
      }
    }
    int place = wanted.isEmpty() ? -1 : dense.indexOf(wanted);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(lines[place]);
  }

  private String read(String file) {
    try {
      return root.isEmpty() ? "" : Files.readString(root.get().resolve(file));
    } catch (IOException e) {
      return ""; // A card without a line number still helps.
    }
  }

  private static String file(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + frame.getFileName();
  }
}
