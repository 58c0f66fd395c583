package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.learn.Report;
import gradus.course.learn.Result;
import gradus.course.learn.Room;
import gradus.course.learn.Rooms;
import gradus.course.learn.Route;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import java.util.ArrayList;
import java.util.List;
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
    ExerciseSpec asked = id == null ? null : course.exercise(id);
    LastCheck last = new LastCheck(gradus.root());
    try (Waiting waiting = gradus.waiting();
        Rooms rooms = new Rooms(course, waiting)) {
      Optional<Result> result =
          asked == null
              ? rooms.firstUnsolved(Route.of(course.lessons(), last.read()))
              : Optional.of(rooms.of(id).check(asked));
      waiting.clear();
      if (result.isEmpty()) {
        gradus.out().println(Report.next(result));
        return ExitCode.OK;
      }
      ExerciseId checked = result.get().exercise().id();
      last.write(checked);
      int code = report(rooms.of(checked), result.get());
      Optional<String> onward = onward(course, rooms, result.get());
      waiting.clear();
      onward.ifPresent(gradus.out()::println);
      return code;
    }
  }

  /** Returns where to go from a result, which takes more tests to know: on, back or nowhere. */
  private static Optional<String> onward(Course course, Rooms rooms, Result result) {
    ExerciseSpec exercise = result.exercise();
    if (result.solved()) {
      List<ExerciseSpec> route =
          new ArrayList<>(Route.of(course.lessons(), Optional.of(exercise.id())));
      route.remove(exercise);
      return Optional.of(Report.next(rooms.firstUnsolved(route)));
    }
    if (result.state() != Result.State.FAILS) {
      return Optional.empty();
    }
    Room room = rooms.of(exercise.id());
    return room.laterFault(exercise)
        .map(later -> Report.later(exercise, later))
        .or(() -> room.earlierFault(exercise).map(Report::earlier));
  }

  private int report(Room room, Result result) {
    if (result.state() == Result.State.DOES_NOT_COMPILE) {
      gradus.err().println(Report.compileError(result));
      return Gradus.MISUSED;
    }
    room.notes().forEach(gradus.err()::println);
    gradus.out().print(result.output());
    gradus.out().println(Report.of(result));
    return result.solved() ? ExitCode.OK : Gradus.FOUND_SOMETHING;
  }
}
