package gradus.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.prove.LessonProver;
import gradus.course.prove.Proof;
import gradus.course.prove.ProofTable;
import gradus.course.prove.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Proves every exercise of every lesson, and prints a table for each lesson. */
class CourseProofsTest {
  private static final Map<Lesson, List<Verdict>> VERDICTS = new LinkedHashMap<>();
  private static final List<LessonProver> PROVERS = new ArrayList<>();

  @TestFactory
  Stream<DynamicContainer> everyExercise() {
    Course course = Course.read(Path.of("../.."));
    return course.lessons().stream().map(lesson -> lesson(course, lesson));
  }

  private static DynamicContainer lesson(Course course, Lesson lesson) {
    LessonProver prover = new LessonProver(course, lesson);
    PROVERS.add(prover);
    List<Verdict> verdicts = VERDICTS.computeIfAbsent(lesson, key -> new ArrayList<>());
    Stream<DynamicTest> proofs =
        lesson.exercises().stream().flatMap(exercise -> exercise(prover, exercise, verdicts));
    return dynamicContainer(lesson.name(), proofs);
  }

  private static Stream<DynamicTest> exercise(
      LessonProver prover, ExerciseSpec exercise, List<Verdict> verdicts) {
    return Stream.of(Proof.values())
        .map(
            proof ->
                dynamicTest(
                    exercise.id() + " " + proof.title(),
                    () -> {
                      Verdict verdict = prover.prove(proof, exercise.id());
                      verdicts.add(verdict);
                      assertThat(verdict.faults())
                          .as(exercise.id() + " " + proof.title())
                          .isEmpty();
                    }));
  }

  @AfterAll
  static void printTables() {
    VERDICTS.forEach((lesson, verdicts) -> System.out.println(ProofTable.of(lesson, verdicts)));
    PROVERS.forEach(LessonProver::close);
  }
}
