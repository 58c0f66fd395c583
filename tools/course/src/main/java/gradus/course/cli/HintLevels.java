package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.source.PropertiesText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How many times a student has asked for hints: {@code .gradus/hints.properties}. */
final class HintLevels {
  private final Path file;

  HintLevels(Path root) {
    file = root.resolve(".gradus/hints.properties");
  }

  /** Counts one more time, and returns which time it is, from 1. */
  int next(ExerciseId id) {
    Map<String, String> counts = PropertiesText.read(file);
    String before = counts.getOrDefault(id.toString(), "");
    int now = before.matches("\\d{1,4}") ? Integer.parseInt(before) + 1 : 1;
    counts.put(id.toString(), String.valueOf(now));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, PropertiesText.of("Counted by ./gradus hint.", counts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return now;
  }
}
