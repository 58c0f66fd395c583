package gradus.course.cli;

import gradus.course.learn.Progress;
import gradus.course.learn.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParentCommand;

/** {@code gradus status}: shows how far a student is. */
@Command(name = "status", description = "Show what is solved, and what is next.")
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @Override
  public Integer call() {
    Progress progress = gradus.progress(gradus.course());
    gradus.out().println(progress.report());
    gradus.out().println();
    gradus.out().println(Report.next(progress.next(new LastCheck(gradus.root()).read())));
    return ExitCode.OK;
  }
}
