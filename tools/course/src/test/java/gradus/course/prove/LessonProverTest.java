package gradus.course.prove;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.ExerciseId;
import gradus.course.MiniCourse;
import gradus.course.source.Starters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks an exercise in every way, and expects the proof to say so. */
class LessonProverTest {
  private static final ExerciseId COUNT = ExerciseId.parse("1.1");
  private static final ExerciseId MANY = ExerciseId.parse("1.2");
  private static final String COUNT_TEST = MiniCourse.TESTS + "mini/CountTest.java";
  private static final String MANY_TEST = MiniCourse.TESTS + "mini/CountManyTest.java";

  @TempDir private Path root;
  private MiniCourse mini;

  @BeforeEach
  void makeCourse() {
    mini = MiniCourse.in(root);
    generateAndRecord();
  }

  @Test
  @DisplayName("an exercise that is right is proved right")
  void allHold() {
    for (Proof proof : Proof.values()) {
      assertThat(faults(proof, COUNT)).as("1.1 %s", proof.title()).isEmpty();
      assertThat(faults(proof, MANY)).as("1.2 %s", proof.title()).isEmpty();
    }
  }

  @Test
  @DisplayName("an exercise whose stub lets the program go on is proved right as well")
  void laterHolds() {
    mini.laterIncrement();
    generateAndRecord();
    allHold();
  }

  @Test
  @DisplayName("a test may run past a later exercise whose stub lets it go on")
  void passesALaterStub() {
    mini.later("1.2 countAll");
    addTest(
        COUNT_TEST,
        "Counter c = new Counter(); c.countAll(java.util.List.of()); c.increment();"
            + " assertThat(c.count()).isOne();");
    generateAndRecord();
    allHold();
  }

  @Test
  @DisplayName("a starter edited by hand is not what the solution generates")
  void editedStarter() {
    mini.replace(MiniCourse.STUDENT + "mini/Counter.java", "Counts upwards", "Counts downwards");
    assertThat(faults(Proof.GENERATED, COUNT))
        .containsExactly(
            "1.1 starter generated: lesson01-counter/src/main/java/mini/Counter.java has been edited");
    assertThat(faults(Proof.SOLVED_PASSES, COUNT)).as("the other proofs go on").isEmpty();
  }

  @Test
  @DisplayName("a test that does not call the student's code passes unsolved")
  void passesUnsolved() {
    addTest(COUNT_TEST, "assertThat(new Counter().count()).isZero();");
    assertThat(faults(Proof.UNTOUCHED_FAILS, COUNT))
        .containsExactly(
            "1.1 untouched fails: mini.CountTest#added() passes while 1.1 is unsolved");
  }

  @Test
  @DisplayName("a test that any exception satisfies passes unsolved")
  void satisfiedByTheTodo() {
    addTest(
        COUNT_TEST,
        "org.assertj.core.api.Assertions.assertThatThrownBy("
            + "() -> { new Counter().increment(); throw new IllegalStateException(); }).isNotNull();");
    assertThat(faults(Proof.UNTOUCHED_FAILS, COUNT))
        .containsExactly(
            "1.1 untouched fails: mini.CountTest#added() passes while 1.1 is unsolved");
  }

  @Test
  @DisplayName("a test that fails before it reaches the student's code says nothing of it")
  void failsWithoutTheTodo() {
    addTest(
        COUNT_TEST,
        "assertThat(System.setProperty(\"mini.ran\", \"yes\")).isNull(); new Counter().increment();");
    try (LessonProver prover = prover()) {
      prover.prove(Proof.SOLVED_PASSES, COUNT);
      assertThat(prover.prove(Proof.UNTOUCHED_FAILS, COUNT).faults())
          .containsExactly(
              "1.1 untouched fails: mini.CountTest#added() fails without reaching a TODO of 1.1");
    } finally {
      System.clearProperty("mini.ran");
    }
  }

  @Test
  @DisplayName("a region that no visible test reaches is named")
  void unreachedRegion() {
    mini.replace(
        MANY_TEST,
        "assertThat(Counter.larger(2, 3)).as(\"3 is more than 2\").isEqualTo(3);",
        "new Counter().countAll(List.of());");
    assertThat(faults(Proof.UNTOUCHED_FAILS, MANY))
        .singleElement()
        .asString()
        .startsWith("1.2 untouched fails: no visible test reaches the region mini/Counter.java:")
        .endsWith("public static <T extends Comparable<T>> T larger(T first, T second)");
  }

  @Test
  @DisplayName("a test that needs a later exercise is out of order")
  void needsALaterExercise() {
    addTest(COUNT_TEST, "new Counter().countAll(java.util.List.of(\"a\"));");
    assertThat(faults(Proof.IN_ORDER, COUNT))
        .containsExactly(
            "1.1 in order: mini.CountTest#added() needs more than the exercises up to 1.1,"
                + " without extra ones: todo 1.2");
  }

  @Test
  @DisplayName("a test that fails on the solution is named, with what it saw")
  void failsOnTheSolution() {
    mini.replace(COUNT_TEST, "isEqualTo(2)", "isEqualTo(3)");
    assertThat(faults(Proof.SOLVED_PASSES, COUNT))
        .containsExactly(
            "1.1 solved passes: mini.CountTest#countsEveryTime() fails on the solution: 2");
  }

  @Test
  @DisplayName("an exercise without hidden tests is not fit to be graded")
  void noHiddenTests() {
    mini.delete(MiniCourse.HIDDEN_TESTS + "mini/CountPropertyTest.java");
    assertThat(faults(Proof.SOLVED_PASSES, COUNT))
        .containsExactly("1.1 solved passes: needs visible and hidden tests, has 1 and 0");
  }

  @Test
  @DisplayName("a hidden test may read a resource of its own")
  void hiddenResource() {
    mini.write("solutions/lesson01-counter/src/test/resources/mini/golden.txt", "3");
    addTest(
        MiniCourse.HIDDEN_TESTS + "mini/CountPropertyTest.java",
        "assertThat(getClass().getResourceAsStream(\"golden.txt\")).hasContent(\"3\");"
            + " new Counter().increment();");
    assertThat(faults(Proof.SOLVED_PASSES, COUNT)).isEmpty();
  }

  @Test
  @DisplayName("a wrong answer that every visible test lets through survives")
  void survivingMistake() {
    mini.replace(MiniCourse.WRONG_ANSWERS + "1.1-counts-once.java", "count = 1", "count += 1");
    assertThat(faults(Proof.WRONG_IS_CAUGHT, COUNT))
        .containsExactly(
            "1.1 wrong is caught: 1.1-counts-once survives: every visible test passes");
  }

  @Test
  @DisplayName("a wrong answer has to compile")
  void mistakeDoesNotCompile() {
    mini.replace(MiniCourse.WRONG_ANSWERS + "1.1-counts-once.java", "count = 1", "cuont = 1");
    assertThat(faults(Proof.WRONG_IS_CAUGHT, COUNT))
        .singleElement()
        .asString()
        .startsWith("1.1 wrong is caught: 1.1-counts-once does not compile: mini/Counter.java:");
  }

  @Test
  @DisplayName("every region has a wrong answer")
  void regionWithoutMistake() {
    mini.delete(MiniCourse.WRONG_ANSWERS + "1.2-returns-the-smaller.java");
    record();
    assertThat(faults(Proof.WRONG_IS_CAUGHT, MANY))
        .singleElement()
        .asString()
        .startsWith("1.2 wrong is caught: no wrong answer is planted in the region mini/Counter");
  }

  @Test
  @DisplayName("two wrong answers that look the same could not be told apart on a card")
  void twins() {
    String twin =
        "// WRONG 1.1\n// BECAUSE one too few: count all\nif (count == 0) {\n  count = 1;\n}\n";
    mini.write(MiniCourse.WRONG_ANSWERS + "1.1-stops-at-one.java", twin);
    assertThat(faults(Proof.WRONG_IS_CAUGHT, COUNT))
        .containsExactly(
            "1.1 wrong is caught: 1.1-stops-at-one cannot be told from 1.1-counts-once:"
                + " give a test that can");
  }

  @Test
  @DisplayName("a record that is not of today's tests is out of date")
  void staleRecord() {
    mini.replace(COUNT_TEST, "counter.increment();\n    counter", "counter");
    mini.replace(COUNT_TEST, "isEqualTo(2)", "isEqualTo(1)");
    addTest(
        COUNT_TEST,
        "Counter c = new Counter(); c.increment(); c.increment();"
            + " assertThat(c.count()).isEqualTo(2);");
    assertThat(faults(Proof.WRONG_IS_CAUGHT, COUNT))
        .containsExactly(
            "1.1 wrong is caught: 1.1-counts-once is not what was recorded:"
                + " mini.CountTest#added() is 1, and was nothing: ./gradus prove --record");
  }

  @Test
  @DisplayName("a record of a wrong answer that is gone is out of date")
  void recordOfNothing() {
    String mistake = MiniCourse.WRONG_ANSWERS + "1.2-returns-the-smaller.java";
    mini.write(mistake.replace("smaller", "least"), mini.read(mistake)).delete(mistake);
    try (LessonProver prover = prover()) {
      assertThat(prover.prove(Proof.WRONG_IS_CAUGHT, MANY).faults())
          .contains(
              "1.2 wrong is caught: 1.2-returns-the-smaller is recorded, but no wrong answer:"
                  + " ./gradus prove --record");
    }
  }

  @Test
  @DisplayName("a starter file of no exercise is the first exercise's concern")
  void editedFileOfNoExercise() {
    mini.replace(MiniCourse.STUDENT + "mini/package-info.java", "small", "big");
    assertThat(faults(Proof.GENERATED, COUNT))
        .containsExactly(
            "1.1 starter generated: lesson01-counter/src/main/java/mini/package-info.java"
                + " has been edited");
    assertThat(faults(Proof.GENERATED, MANY)).isEmpty();
  }

  @Test
  @DisplayName("a dynamic test that does not call the student's code is seen")
  void dynamicTests() {
    addMethod(
        COUNT_TEST,
        """
        @org.junit.jupiter.api.TestFactory
        java.util.List<org.junit.jupiter.api.DynamicTest> dynamic() {
          return java.util.List.of(
              org.junit.jupiter.api.DynamicTest.dynamicTest("a", () -> {}),
              org.junit.jupiter.api.DynamicTest.dynamicTest("b", () -> new Counter().increment()));
        }
        """);
    assertThat(faults(Proof.UNTOUCHED_FAILS, COUNT))
        .containsExactly(
            "1.1 untouched fails: mini.CountTest#dynamic()[1] passes while 1.1 is unsolved");
  }

  @Test
  @DisplayName("the table has a row for each exercise and names every fault")
  void table() {
    mini.delete(MiniCourse.WRONG_ANSWERS + "1.1-counts-once.java");
    record();
    try (LessonProver prover = prover()) {
      Verdict right = prover.prove(Proof.SOLVED_PASSES, MANY);
      Verdict wrong = prover.prove(Proof.WRONG_IS_CAUGHT, COUNT);
      assertThat(ProofTable.of(mini.lesson(), List.of(wrong, right)).lines())
          .containsExactly(
              "lesson01-counter                  starter generated  untouched fails    in order"
                  + "           solved passes      wrong is caught",
              "1.1 Count                         not run            not run            not run"
                  + "            not run            ✗ 0 mistakes",
              "1.2 Count many                    not run            not run            not run"
                  + "            ✓ 2 + 3 tests      not run",
              "✗ " + wrong.faults().get(0));
    }
  }

  private void generateAndRecord() {
    Starters.of(mini.lesson(), mini.solution()).write();
    record();
  }

  private void record() {
    try (LessonProver prover = prover()) {
      prover.record();
    }
  }

  private List<String> faults(Proof proof, ExerciseId exercise) {
    try (LessonProver prover = prover()) {
      return prover.prove(proof, exercise).faults();
    }
  }

  private LessonProver prover() {
    return new LessonProver(mini.course(), mini.lesson());
  }

  private void addTest(String file, String body) {
    addMethod(file, "@Test void added() { " + body + " }\n");
  }

  private void addMethod(String file, String method) {
    String text = mini.read(file);
    mini.write(file, text.substring(0, text.lastIndexOf('}')) + method + "}\n");
  }
}
