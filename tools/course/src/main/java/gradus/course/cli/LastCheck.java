package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.source.PropertiesText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which exercise a student checked last: {@code .gradus/check.properties}. */
final class LastCheck {
  private static final String KEY = "last";

  private final Path file;

  LastCheck(Path root) {
    file = root.resolve(".gradus/check.properties");
  }

  /** Returns the exercise; none if nothing was checked, or the file does not say what. */
  Optional<ExerciseId> read() {
    try {
      return Optional.ofNullable(PropertiesText.read(file).get(KEY)).map(ExerciseId::parse);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Notes an exercise; where that cannot be written, a check is as good without. */
  void write(ExerciseId id) {
    try {
      PropertiesText.write(file, "Written by ./gradus check.", Map.of(KEY, id.toString()));
    } catch (UncheckedIOException e) {
      // What is next is then told from the first lesson on.
    }
  }
}
