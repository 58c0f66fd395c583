package gradus.course.learn;

import gradus.cards.CardError;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import gradus.course.run.CompileError;
import gradus.course.run.TestOutcome;
import gradus.exercise.TodoError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts results into words. */
public final class Report {
  private static final int WIDTH = 70;

  private Report() {}

  /** Returns all that a student needs to know about one exercise. */
  public static String of(Result result) {
    return switch (result.state()) {
      case SOLVED -> header("✓", result);
      case DOES_NOT_COMPILE -> compileError(result);
      case NOT_CHECKED -> header("?", result);
      case TODO, FAILS -> failure(result);
    };
  }

  /** Returns the card of an exercise that does not compile: where, the line, and why. */
  public static String compileError(Result result) {
    CompileError error = result.errors().get(0);
    StringBuilder card = new StringBuilder("✗ " + named(result.exercise()) + " does not compile");
    card.append("\n  look at  %s:%d".formatted(error.file(), error.line()));
    error.excerpt().lines().forEach(line -> card.append("\n             ").append(line));
    card.append("\n  error    ").append(error.message().strip().replaceAll("\\R", "\n           "));
    int others = result.errors().size() - 1;
    if (others > 0) {
      card.append(
          "\n  and %d more in this file, perhaps only because of the first".formatted(others));
    }
    return card.toString();
  }

  /** Returns one line that sends a student to an exercise, if any is left. */
  public static String next(Optional<Result> result) {
    return result
        .map(Result::exercise)
        .map(next -> "next: %s   ./gradus check %s".formatted(named(next), next.id()))
        .orElse("every exercise is solved");
  }

  /** Returns one line that sends a student back to an exercise that fails as well. */
  public static String earlier(ExerciseSpec exercise) {
    return "\nstart with %s, which fails too   ./gradus check %s"
        .formatted(named(exercise), exercise.id());
  }

  /** Returns one line that sends a student on to a later exercise, which makes one fail. */
  public static String later(ExerciseSpec failing, ExerciseSpec cause) {
    return "\n%s passes without what is written for %s   ./gradus check %s"
        .formatted(failing.id(), named(cause), cause.id());
  }

  /** Returns how a lesson stands: a line of totals and a line for each exercise, core first. */
  public static String of(Lesson lesson, List<Result> results) {
    StringBuilder report =
        new StringBuilder("Lesson %d  %s".formatted(lesson.number(), lesson.title()));
    for (Track track : Track.values()) {
      List<Result> ofTrack =
          results.stream().filter(result -> result.exercise().track() == track).toList();
      if (ofTrack.isEmpty()) {
        continue;
      }
      long solved = ofTrack.stream().filter(Result::solved).count();
      int points = points(ofTrack.stream().filter(Result::solved).toList());
      report.append(
          "\n  %s: %d of %d exercises, %d of %d points"
              .formatted(
                  track.name().toLowerCase(Locale.ROOT),
                  solved,
                  ofTrack.size(),
                  points,
                  points(ofTrack)));
      ofTrack.forEach(result -> report.append('\n').append(line(result)));
    }
    return report.toString();
  }

  private static String line(Result result) {
    return switch (result.state()) {
      case SOLVED -> "    ✓ " + named(result.exercise());
      case TODO -> "    · " + named(result.exercise());
      case FAILS ->
          "    ✗ %s  %d of %d tests pass"
              .formatted(named(result.exercise()), result.passed(), result.tests().size());
      case DOES_NOT_COMPILE -> "    ✗ " + named(result.exercise()) + "  does not compile";
      case NOT_CHECKED -> "    ? " + named(result.exercise()) + "  not checked";
    };
  }

  private static String failure(Result result) {
    TestOutcome first = result.firstFailure().orElseThrow();
    boolean untouched = result.state() == Result.State.TODO;
    StringBuilder report = new StringBuilder();
    if (untouched) {
      report.append(header("✗", result)).append(stubs(result)).append(help(result.exercise()));
    } else if (first.failure().orElseThrow() instanceof CardError error) {
      report.append(
          error
              .card()
              .withTotals(result.passed(), result.tests().size())
              .withLikely(result.likely())
              .render());
      report.append(stubs(result));
    } else {
      report.append(header("✗", result)).append("\n  ").append(first.failure().orElseThrow());
    }
    List<TestOutcome> others =
        result.failed().stream().filter(test -> untouched || !test.equals(first)).toList();
    if (!others.isEmpty()) {
      report.append(untouched ? "\n\n  to pass" : "\n\n  also to pass");
      others.forEach(test -> report.append("\n    ").append(test.name()));
    }
    return report.toString();
  }

  /** Says which methods are still to be written, and which exercises come first. */
  private static String stubs(Result result) {
    StringBuilder stubs = new StringBuilder();
    String id = result.exercise().id().toString();
    result.failed().stream()
        .map(test -> test.failure().orElseThrow())
        .filter(TodoError.class::isInstance)
        .map(todo -> ((TodoError) todo).id())
        .filter(other -> !other.equals(id))
        .distinct()
        .map("\n  first    exercise %1$s   ./gradus check %1$s"::formatted)
        .forEach(stubs::append);
    boolean several = result.unwritten().size() > 1;
    for (Stub stub : result.unwritten()) {
      String type = several || stub.nested() ? stub.type() + "." : "";
      stubs.append("\n  write    %s   %s".formatted(stub.place(), type + stub.method()));
    }
    return stubs.toString();
  }

  private static String help(ExerciseSpec exercise) {
    return "\n  hint     ./gradus hint " + exercise.id() + exercise.reading().column();
  }

  private static String header(String mark, Result result) {
    String title = mark + " " + named(result.exercise());
    String totals = "%d of %d tests pass".formatted(result.passed(), result.tests().size());
    return title + " ".repeat(Math.max(2, WIDTH - title.length() - totals.length())) + totals;
  }

  private static String named(ExerciseSpec exercise) {
    return exercise.id() + " " + exercise.title();
  }

  private static int points(List<Result> results) {
    return results.stream().mapToInt(result -> result.exercise().points()).sum();
  }
}
