package gradus.course.trace;

import gradus.cards.ExerciseId;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import gradus.course.run.Classes;
import gradus.exercise.TodoError;
import java.util.List;
import java.util.stream.Stream;

/** Puts into words what went wrong in a student's engine, and where in the student's files. */
final class FaultWriter {
  private static final int MOST_FRAMES = 3;

  private final Lesson lesson;
  private final Classes code;

  /**
   * Prepares to write.
   *
   * @param code the student's classes
   */
  FaultWriter(Lesson lesson, Classes code) {
    this.lesson = lesson;
    this.code = code;
  }

  /**
   * Describes what a student's code threw.
   *
   * @param doing what the code was called for: "to go backward"
   */
  Fault thrown(Throwable error, String doing) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof TodoError todo) {
        return todo(todo, doing);
      }
    }
    String said =
        error instanceof StackOverflowError
            ? "calls itself too deep (StackOverflowError): keep a stack of your own"
            : "threw " + error.toString().replaceFirst("^java\\.(lang|util)\\.", "");
    return new Fault("✗ %s, your code %s%s".formatted(doing, said, places(error.getStackTrace())));
  }

  /** Describes code that does not come back. */
  Fault endless(StackTraceElement[] stack, String doing, int seconds) {
    return new Fault(
        "✗ %s, your code takes more than %d seconds: is there a loop that never ends?%s"
            .formatted(doing, seconds, places(stack)));
  }

  private Fault todo(TodoError todo, String doing) {
    ExerciseSpec exercise = lesson.exercise(ExerciseId.parse(todo.id()));
    String extra = exercise.track() == Track.EXTRA ? " (an extra exercise)" : "";
    return new Fault(
        """
        ✗ %s, trace needs %s %s%s, which is still to do
          write    %s   %s
          hint     ./gradus hint %s%s\
        """
            .formatted(
                doing,
                exercise.id(),
                exercise.title(),
                extra,
                todo.place(),
                todo.method(),
                exercise.id(),
                exercise.reading().column()));
  }

  private String places(StackTraceElement[] stack) {
    List<String> places =
        Stream.of(stack)
            .filter(frame -> code.byName().containsKey(frame.getClassName()))
            .map(this::place)
            .distinct()
            .limit(MOST_FRAMES)
            .toList();
    return places.isEmpty() ? "" : "\n  look at  " + String.join("\n           ", places);
  }

  private String place(StackTraceElement frame) {
    String type = frame.getClassName();
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    String method = frame.getMethodName().replaceFirst("lambda\\$(\\w+)\\$\\d+", "$1");
    return "%s:%d   %s"
        .formatted(
            lesson.place(lesson.main().resolve(folder + frame.getFileName())),
            frame.getLineNumber(),
            type.replaceFirst(".*[.$]", "") + "." + method);
  }
}
