package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.learn.Report;
import gradus.course.learn.Result;
import gradus.course.learn.Room;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
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
        return report(room, room.check(exercise));
      }
    }
    for (Track track : Track.values()) {
      for (Lesson lesson : course.lessons()) {
        try (Room room = new Room(course, lesson)) {
          Optional<Result> next = room.firstUnsolved(lesson.exercises(track));
          if (next.isPresent()) {
            return report(room, next.get());
          }
        }
      }
    }
    gradus.out().println("every exercise is solved");
    return ExitCode.OK;
  }

  private int report(Room room, Result result) {
    if (result.state() == Result.State.DOES_NOT_COMPILE) {
      gradus.err().println(Report.compileError(result));
      return Gradus.MISUSED;
    }
    room.notes().forEach(gradus.err()::println);
    gradus.out().println(Report.of(result));
    if (result.solved()) {
      room.firstUnsolved(room.after(result.exercise()))
          .ifPresent(next -> gradus.out().println(Report.next(next.exercise())));
      return ExitCode.OK;
    }
    if (result.state() == Result.State.FAILS) {
      room.firstFailing(room.before(result.exercise()))
          .ifPresent(earlier -> gradus.out().println(Report.earlier(earlier.exercise())));
    }
    return Gradus.FOUND_SOMETHING;
  }
}
