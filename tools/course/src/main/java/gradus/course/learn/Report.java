package gradus.course.learn;

import gradus.cards.CardError;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import gradus.course.run.CompileError;
import gradus.course.run.TestOutcome;
import gradus.exercise.TodoError;
import java.util.List;
import java.util.stream.Collectors;

/** Puts results into words. */
public final class Report {
  private static final int WIDTH = 70;

  private Report() {}

  /** Returns all that a student needs to know about one exercise. */
  public static String of(Result result) {
    return switch (result.state()) {
      case SOLVED -> header("✓", result);
      case DOES_NOT_COMPILE -> compileError(result);
      case TODO, FAILS -> failure(result);
    };
  }

  /** Returns one line about an exercise that does not compile: where, why and what to do. */
  public static String compileError(Result result) {
    CompileError error = result.error().orElseThrow();
    String message = error.message().lines().map(String::strip).collect(Collectors.joining(" "));
    return "✗ %s does not compile: %s:%d: %s"
        .formatted(named(result.exercise()), error.file(), error.line(), message);
  }

  /** Returns one line that sends a student to an exercise. */
  public static String next(ExerciseSpec exercise) {
    return "next: %s   ./gradus check %s".formatted(named(exercise), exercise.id());
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
                  track.name().toLowerCase(), solved, ofTrack.size(), points, points(ofTrack)));
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
    };
  }

  private static String failure(Result result) {
    TestOutcome first = result.firstFailure().orElseThrow();
    StringBuilder report = new StringBuilder();
    if (result.state() == Result.State.TODO) {
      report.append(header("✗", result)).append(stubs(result));
    } else if (first.failure().orElseThrow() instanceof CardError error) {
      report.append(
          error
              .card()
              .withTotals(result.passed(), result.tests().size())
              .withLikely(result.likely().orElse(""))
              .render());
    } else {
      report.append(header("✗", result)).append("\n  ").append(first.failure().orElseThrow());
    }
    List<TestOutcome> others =
        result.failed().stream()
            .filter(test -> result.state() == Result.State.TODO || !test.equals(first))
            .toList();
    if (!others.isEmpty()) {
      report.append("\n\n  to pass");
      others.forEach(test -> report.append("\n    ").append(test.name()));
    }
    return report.toString();
  }

  /** Says which methods are to be written, in the order in which the tests ask for them. */
  private static String stubs(Result result) {
    StringBuilder stubs = new StringBuilder();
    result.failed().stream()
        .map(test -> test.failure().orElseThrow())
        .filter(TodoError.class::isInstance)
        .map(TodoError.class::cast)
        .map(todo -> "\n  write    %s   %s".formatted(todo.place(), todo.method()))
        .distinct()
        .forEach(stubs::append);
    ExerciseSpec exercise = result.exercise();
    return stubs
        .append("\n  hint     ./gradus hint %s        ".formatted(exercise.id()))
        .append("book  chapter %d, \"%s\"".formatted(exercise.id().lesson(), exercise.section()))
        .toString();
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
