package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.learn.Progress;
import gradus.course.learn.Report;
import gradus.course.learn.Result;
import gradus.course.learn.Room;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus check}: runs the tests of one exercise. */
@Command(name = "check", description = "Run the tests of one exercise, or of the next one to do.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "The exercise, such as 1.2; without one, the next that is not solved.")
  private ExerciseId id;

  @Override
  public Integer call() {
    Course course = gradus.course();
    if (id != null) {
      ExerciseSpec exercise = course.exercise(id);
      try (Room room = new Room(course, course.lessonOf(id))) {
        return report(course, room.check(exercise));
      }
    }
    Optional<Result> next = Progress.of(course).next();
    if (next.isEmpty()) {
      gradus.out().println("every exercise is solved");
      return ExitCode.OK;
    }
    return report(course, next.get());
  }

  private int report(Course course, Result result) {
    if (result.state() == Result.State.DOES_NOT_COMPILE) {
      gradus.err().println(Report.compileError(result));
      return Gradus.MISUSED;
    }
    gradus.out().println(Report.of(result));
    if (!result.solved()) {
      return Gradus.FOUND_SOMETHING;
    }
    course.after(result.exercise()).ifPresent(this::sayNext);
    return ExitCode.OK;
  }

  private void sayNext(ExerciseSpec next) {
    gradus.out().println(Report.next(next));
  }
}
