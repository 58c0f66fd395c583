package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.source.PropertiesText;
import java.nio.file.Path;
import java.util.Map;

/** How many times a student has asked for hints: {@code .gradus/hints.properties}. */
final class HintLevels {
  private final Path file;

  HintLevels(Path root) {
    file = root.resolve(".gradus/hints.properties");
  }

  /** Returns which time the next one is, from 1. */
  int next(ExerciseId id) {
    String before = PropertiesText.read(file).getOrDefault(id.toString(), "");
    return before.matches("[0-9]{1,4}") ? Integer.parseInt(before) + 1 : 1;
  }

  /** Counts one more time. */
  void count(ExerciseId id) {
    Map<String, String> counts = PropertiesText.read(file);
    counts.put(id.toString(), String.valueOf(next(id)));
    PropertiesText.write(file, "Counted by ./gradus hint.", counts);
  }
}
