package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.prove.LessonProver;
import gradus.course.prove.Proof;
import gradus.course.prove.ProofTable;
import gradus.course.prove.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus prove}: proves that no exercise is broken. */
@Command(name = "prove", description = "Prove one exercise, or all: five proofs each.")
final class ProveCommand implements Callable<Integer> {
  @ParentCommand private Gradus gradus;

  @Option(
      names = "--record",
      description = "Write down what the planted mistakes look like, for the failure cards.")
  private boolean record;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The exercise, such as 1.2.")
  private ExerciseId id;

  @Override
  public Integer call() {
    Course course = gradus.course();
    if (id != null) {
      course.exercise(id);
    }
    boolean proved = true;
    for (Lesson lesson : id == null ? course.lessons() : List.of(course.lessonOf(id))) {
      try (LessonProver prover = new LessonProver(course, lesson)) {
        if (record) {
          gradus.out().println("wrote " + lesson.place(prover.record()));
        } else {
          proved &= prove(lesson, prover);
        }
      }
    }
    return proved ? ExitCode.OK : Gradus.FOUND_SOMETHING;
  }

  private boolean prove(Lesson lesson, LessonProver prover) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ExerciseSpec exercise : lesson.exercises()) {
      if (id == null || exercise.id().equals(id)) {
        for (Proof proof : Proof.values()) {
          verdicts.add(prover.prove(proof, exercise.id()));
        }
      }
    }
    gradus.out().println(ProofTable.of(lesson, verdicts));
    return verdicts.stream().allMatch(Verdict::holds);
  }
}
