package gradus.course.cli;

import gradus.course.source.Backup;
import gradus.course.source.Difference;
import gradus.course.source.SolutionTree;
import gradus.course.source.Starters;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code gradus starters}: makes the students' starters from the solutions. */
@Command(
    name = "starters",
    description = {
      "Generate the lessons' starters from their solutions.",
      "A file that somebody has worked on is kept and listed."
    })
final class StartersCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @ArgGroup private Mode mode = new Mode();

  /** What to do other than to write what is safe to write. */
  static final class Mode {
    @Option(names = "--check", description = "Write nothing; fail if a starter differs.")
    private boolean check;

    @Option(
        names = "--force",
        description = "Overwrite also what was edited, and keep it in .gradus/backup.")
    private boolean force;
  }

  @Override
  public Integer call() {
    List<Starters> lessons =
        gradus.course().lessons().stream()
            .map(lesson -> Starters.of(lesson, SolutionTree.read(lesson)))
            .toList();
    return mode.check ? check(lessons) : write(lessons);
  }

  private int check(List<Starters> lessons) {
    List<Difference> differences =
        lessons.stream().flatMap(starters -> starters.differences().stream()).toList();
    differences.forEach(gradus.out()::println);
    gradus
        .out()
        .println(
            differences.isEmpty()
                ? "all starters are what their solutions generate"
                : "to write what is generated: ./gradus starters");
    return differences.isEmpty() ? ExitCode.OK : Gradus.FOUND_SOMETHING;
  }

  private int write(List<Starters> lessons) {
    Backup backup = new Backup(gradus.root(), LocalDateTime.now());
    List<Difference> differences = new ArrayList<>();
    for (Starters starters : lessons) {
      differences.addAll(mode.force ? starters.overwrite(backup) : starters.write());
    }
    differences.forEach(difference -> gradus.out().println(report(difference)));
    if (differences.isEmpty()) {
      gradus.out().println("all starters were up to date");
    }
    if (differences.stream().noneMatch(Difference::isWork)) {
      return ExitCode.OK;
    }
    gradus
        .out()
        .println(
            mode.force
                ? "what was edited is in " + backup.directory()
                : "to replace what was kept, with a backup: ./gradus starters --force");
    return mode.force ? ExitCode.OK : Gradus.FOUND_SOMETHING;
  }

  private String report(Difference difference) {
    if (difference.isWork() && !mode.force) {
      return "kept " + difference.file() + ", which " + difference.state().phrase();
    }
    return (difference.isObsolete() ? "removed " : "wrote ") + difference.file();
  }
}
