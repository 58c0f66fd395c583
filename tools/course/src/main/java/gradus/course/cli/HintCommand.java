package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.source.SolutionTree;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus hint}: tells a little more each time. */
@Command(
    name = "hint",
    description = "Show a hint for one exercise; each time one more, three in all.")
final class HintCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @Parameters(paramLabel = "ID", description = "The exercise, such as 1.2.")
  private ExerciseId id;

  @Override
  public Integer call() {
    Course course = gradus.course();
    ExerciseSpec exercise = course.exercise(id);
    HintLevels levels = new HintLevels(gradus.root());
    int times = levels.next(id);
    int shown = Math.min(times, exercise.hints().size());
    gradus.out().println(gradus.bold(id + " " + exercise.title()));
    for (int i = 0; i < shown; i++) {
      gradus.out().println();
      gradus.out().println("hint " + (i + 1) + " of " + exercise.hints().size());
      exercise
          .hints()
          .get(i)
          .lines()
          .forEach(line -> gradus.out().println(("  " + line).stripTrailing()));
    }
    gradus.out().println();
    gradus.out().println(next(course.lessonOf(id), exercise, times));
    levels.count(id); // last: who cannot write has seen the hint
    return ExitCode.OK;
  }

  /** Says where to go from here. */
  private static String next(Lesson lesson, ExerciseSpec exercise, int times) {
    int hints = exercise.hints().size();
    String reading = exercise.reading().phrase();
    boolean solved = Files.exists(lesson.solution());
    if (times < hints || times == hints && reading.isEmpty() && solved) {
      return "still stuck?  ./gradus hint " + exercise.id();
    }
    if (times == hints || !solved) {
      return reading.isEmpty() ? "these are all hints" : "still stuck?  " + reading;
    }
    String before = reading.isEmpty() ? "" : reading + "; then ";
    return "still stuck?  " + before + "the solution, " + solution(lesson, exercise);
  }

  private static String solution(Lesson lesson, ExerciseSpec exercise) {
    return SolutionTree.read(lesson).regions(exercise.id()).stream()
        .findFirst()
        .map(region -> region.file() + ":" + region.beginLine())
        .map(place -> lesson.place(lesson.solutionMain()) + "/" + place)
        .orElse(lesson.place(lesson.solution()));
  }
}
