package gradus.course.cli;

import gradus.course.learn.Progress;
import gradus.course.learn.Report;
import gradus.course.learn.Result;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParentCommand;

/** {@code gradus start}: the first command of a new student, and a good one every morning. */
@Command(name = "start", description = "Check the machine, show the next exercise and its test.")
final class StartCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @Override
  public Integer call() {
    Course course = gradus.course();
    gradus.out().println(Machine.describe());
    Progress progress = gradus.progress(course);
    gradus.out().println();
    gradus.out().println(progress.report());
    gradus.out().println();
    Optional<Result> result = progress.next(new LastCheck(gradus.root()).read());
    if (result.isEmpty()) {
      gradus.out().println(Report.next(result));
      return ExitCode.OK;
    }
    Result next = result.get();
    ExerciseSpec exercise = next.exercise();
    gradus
        .out()
        .println("Your next exercise takes about %d minutes.".formatted(exercise.minutes()));
    gradus.out().println("This is what its tests say now:");
    gradus.out().println();
    gradus.out().println(Report.of(next));
    gradus.out().println();
    gradus.out().println("Edit the file, save it, then  ./gradus check " + exercise.id());
    return ExitCode.OK;
  }
}
