package gradus.cards;

import gradus.exercise.TodoError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the TODO behind a failure: an exercise that nobody has solved yet. */
final class Unsolved {
  private static final int DEEPEST = 8;
  private static final Pattern QUOTED =
      Pattern.compile("✗ (\\d+\\.\\d+)\\b[^\n]* is still to do: [^\n\"]*");

  private Unsolved() {}

  /** Returns the TODO that a failure is, or that caused it. */
  static Optional<TodoError> behind(Throwable failure) {
    return behind(failure, 0);
  }

  private static Optional<TodoError> behind(Throwable failure, int depth) {
    if (failure instanceof TodoError todo) {
      return Optional.of(todo);
    }
    if (failure == null || depth == DEEPEST) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
        .flatMap(cause -> behind(cause, depth + 1).stream())
        .findFirst();
  }

  /**
   * Returns the TODO of an exercise that let one of its own tests go on, until it failed for want
   * of what is still to do; not where code of the exercise threw, which was written already.
   */
  static Optional<TodoError> passedBy(ExerciseId exercise, Throwable failure) {
    return quotedIn(failure).isPresent() || isThrownIn(exercise, failure)
        ? Optional.empty()
        : TodoError.passed(exercise.toString());
  }

  private static boolean isThrownIn(ExerciseId exercise, Throwable failure) {
    List<ExerciseIndex.Declaration> declarations = ExerciseIndex.of(exercise).declarations();
    return !(failure instanceof AssertionError)
        && Finding.of(failure).frames().stream()
            .anyMatch(frame -> declarations.stream().anyMatch(it -> it.holds(frame)));
  }

  /**
   * Returns a TODO that AssertJ caught and only quotes in its message: an {@code
   * assertThatThrownBy} that got a TODO instead of the exception it expected.
   */
  static Optional<Quote> quotedIn(Throwable failure) {
    String message = failure instanceof AssertionError ? failure.getMessage() : null;
    Matcher quote = QUOTED.matcher(message == null ? "" : message);
    return quote.find()
        ? Optional.of(new Quote(quote.group(1), quote.group().strip()))
        : Optional.empty();
  }

  /**
   * A TODO as text.
   *
   * @param id the exercise's id
   * @param line what the TODO says
   */
  record Quote(String id, String line) {
    /** Returns less of it, for who has read it. */
    String brief() {
      return line.replaceFirst(
          "^(✗ \\S+).*? is still to do: write (\\S+) .*", "$1 is still to do: write $2");
    }

    /** Returns what there is to do, and where. */
    String task() {
      return line.replaceFirst(".*? is still to do: ", "").replaceFirst(" \\(hint: .*", "");
    }
  }
}
