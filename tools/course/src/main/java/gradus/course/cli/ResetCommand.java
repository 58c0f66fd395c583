package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.source.Backup;
import gradus.course.source.Reset;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus reset}: takes one exercise back to its start. */
@Command(
    name = "reset",
    description = {
      "Make the methods of one exercise stubs again.",
      "What was there is kept in .gradus/backup."
    })
final class ResetCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @Parameters(paramLabel = "ID", description = "The exercise, such as 1.2.")
  private ExerciseId id;

  @Option(
      names = "--file",
      description = "Put the whole file back, with the other exercises in it.")
  private boolean file;

  @Override
  public Integer call() {
    Course course = gradus.course();
    ExerciseSpec exercise = course.exercise(id);
    Reset reset = new Reset(course.lessonOf(id), exercise);
    SortedMap<String, String> texts = file ? reset.files() : reset.stubs();
    if (texts.isEmpty()) {
      gradus.out().println("%s %s is as it was at the start".formatted(id, exercise.title()));
      return ExitCode.OK;
    }
    Backup backup = new Backup(gradus.root(), LocalDateTime.now());
    reset.write(texts, backup);
    gradus
        .out()
        .println(
            "%s %s is at its start again in %s; what was there is in %s"
                .formatted(
                    id,
                    exercise.title(),
                    String.join(" and ", texts.keySet()),
                    backup.directory()));
    return ExitCode.OK;
  }
}
