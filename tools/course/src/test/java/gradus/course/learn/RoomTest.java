package gradus.course.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.cards.ExerciseId;
import gradus.course.MiniCourse;
import gradus.course.UsageException;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.prove.LessonProver;
import gradus.course.source.Starters;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks exercises as a student goes along. */
class RoomTest {
  private static final String COUNTER = MiniCourse.STUDENT + "mini/Counter.java";

  private static final String ONE_SECOND = "  @org.junit.jupiter.api.Timeout(1)\n";

  @TempDir private Path root;
  private MiniCourse mini;

  @BeforeEach
  void generateStarters() {
    mini = MiniCourse.in(root);
    Starters.of(mini.lesson(), mini.solution()).write();
    try (LessonProver prover = new LessonProver(mini.course(), mini.lesson())) {
      prover.record();
    }
  }

  @Test
  @DisplayName("an untouched exercise is to do, and its report says where")
  void untouched() {
    Result result = check("1.1");
    assertThat(result.state()).isEqualTo(Result.State.TODO);
    assertThat(Report.of(result)).contains("✗ 1.1 Count", "0 of 1 tests pass", "Counter.java");
  }

  @Test
  @DisplayName("an exercise that meets the stub of an earlier one sends the student there")
  void earlierStub() {
    mini.replace(COUNTER, "    todo(\"1.2\");", "    texts.forEach(text -> increment());");
    assertThat(Report.of(check("1.2"))).contains("first    exercise 1.1   ./gradus check 1.1");
  }

  @Test
  @DisplayName("an untouched exercise that lets the program go on is to do, others are judged")
  void untouchedLater() {
    mini.laterIncrement();
    Starters.of(mini.lesson(), mini.solution()).write();
    Result result = check("1.1");
    assertThat(result.state()).isEqualTo(Result.State.TODO);
    assertThat(Report.of(result))
        .contains("✗ 1.1 Count", "0 of 1 tests pass", "write    " + COUNTER, "   increment")
        .contains("to pass\n    counting twice gives 2");
    mini.replace(COUNTER, "    todo(\"1.2\");", "    texts.forEach(text -> increment());");
    assertThat(check("1.2").state()).isEqualTo(Result.State.FAILS);
    assertThat(Report.of(check("1.2"))).contains("expected 3", "but was  0");
  }

  @Test
  @DisplayName("a solved exercise is solved, whatever the others are")
  void solved() {
    solve("1.1", "count += 1;");
    assertThat(check("1.1").state()).isEqualTo(Result.State.SOLVED);
    assertThat(Report.of(check("1.1")))
        .isEqualTo("✓ 1.1 Count                                          1 of 1 tests pass");
    assertThat(check("1.2").state()).isEqualTo(Result.State.TODO);
  }

  @Test
  @DisplayName("a failure that is that of a planted mistake names its cause")
  void likelyCause() {
    solve("1.1", "this.count = 1;");
    Result result = check("1.1");
    assertThat(result.state()).isEqualTo(Result.State.FAILS);
    assertThat(Report.of(result))
        .contains("expected 2", "but was  1", "the count was set to 1: raise it by one");
  }

  @Test
  @DisplayName("another failure of the same test is not explained")
  void unknownCause() {
    solve("1.1", "count += 5;");
    assertThat(check("1.1").likely()).isEmpty();
    assertThat(Report.of(check("1.1"))).contains("but was  10").doesNotContain("likely");
  }

  @Test
  @DisplayName("a file that does not compile costs the exercises in it, with file and line")
  void compileError() {
    solve("1.1", "count += 1");
    Result result = check("1.1");
    assertThat(result.state()).isEqualTo(Result.State.DOES_NOT_COMPILE);
    assertThat(Report.compileError(result))
        .isEqualTo(
            """
            ✗ 1.1 Count does not compile
              look at  %s:20
                         count += 1
                                   ^
              error    ';' expected\
            """
                .formatted(COUNTER));
    assertThat(check("1.2").state()).isEqualTo(Result.State.DOES_NOT_COMPILE);
  }

  @Test
  @DisplayName("of many compile errors the first is shown as the compiler says it, and the count")
  void compileErrors() {
    solve("1.1", "count += amont;\n    two();");
    mini.replace(COUNTER, "  public int count() {", "  public int count() {\n    one();");
    assertThat(Report.compileError(check("1.1")))
        .endsWith(
            """
                         one();
                         ^
              error    cannot find symbol
                         symbol:   method one()
                         location: class mini.Counter
              and 2 more in this file, perhaps only because of the first\
            """);
  }

  @Test
  @DisplayName("what an exercise's tests print is kept with its result")
  void printed() {
    solve("1.1", "count += 1; System.out.println(\"count is \" + count);");
    assertThat(check("1.1").output()).isEqualTo("count is 1\ncount is 2\n");
  }

  @Test
  @DisplayName("what is to be written is told with its class where there are several methods")
  void namesOfStubs() {
    assertThat(Report.of(check("1.1"))).contains("   increment\n");
    assertThat(Report.of(check("1.2"))).contains("   Counter.countAll\n", "   Counter.larger\n");
  }

  @Test
  @DisplayName("a deleted test is not a solved exercise")
  void deletedTest() {
    mini.delete(MiniCourse.TESTS + "mini/CountTest.java");
    assertThatThrownBy(() -> check("1.1"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "there is no test of 1.1 in lesson01-counter/src/test/java:"
                + " git checkout lesson01-counter/src/test/java");
  }

  @Test
  @DisplayName("while one method is wrong, the card names those that are still to be written")
  void halfDone() {
    mini.replace(COUNTER, "    todo(\"1.2\");", "    increment();");
    solve("1.1", "count += 1;");
    assertThat(Report.of(check("1.2")))
        .contains("expected 3", "but was  1", "write    " + COUNTER, "larger");
  }

  @Test
  @DisplayName("a loop without an end is tried once, and nothing after it")
  void endlessLoop() {
    solve("1.1", "while (true) {}");
    mini.replace(MiniCourse.TESTS + "mini/CountTest.java", "  @Test", ONE_SECOND + "  @Test");
    Progress progress = Progress.of(mini.course());
    assertThat(progress.report())
        .contains(
            "✗ 1.1 Count  0 of 1 tests pass",
            "? 1.2 Count many  not checked",
            "note: a test of 1.1 ran out of time");
  }

  @Test
  @DisplayName("a broken file without exercises costs none")
  void brokenFileOfTheStudentsOwn() {
    solve("1.1", "count += 1;");
    mini.write(MiniCourse.STUDENT + "mini/Notes.java", "package mini; class Notes { oops }");
    try (Room room = new Room(mini.course(), mini.lesson())) {
      assertThat(room.check(spec("1.1")).state()).isEqualTo(Result.State.SOLVED);
      assertThat(room.notes())
          .singleElement()
          .asString()
          .startsWith("note: lesson01-counter/src/main/java/mini/Notes.java:1: ")
          .endsWith("; for other exercises the course's own code stands in");
    }
  }

  @Test
  @DisplayName("code that the tests cannot call is a compile error in the test")
  void changedSignature() {
    mini.replace(COUNTER, "public void increment()", "public void increment(int by)");
    Result result = check("1.1");
    assertThat(Report.compileError(result))
        .contains("lesson01-counter/src/test/java/mini/CountTest.java:");
  }

  @Test
  @DisplayName("progress counts points and sends the student to the next exercise of the core")
  void progress() {
    Progress start = Progress.of(mini.course());
    assertThat(start.next(Optional.empty()))
        .hasValueSatisfying(next -> assertThat(id(next)).isEqualTo("1.1"));
    solve("1.1", "count += 1;");
    Progress later = Progress.of(mini.course());
    assertThat(later.next(Optional.empty()))
        .hasValueSatisfying(next -> assertThat(id(next)).isEqualTo("1.2"));
    assertThat(later.report().lines())
        .containsExactly(
            "Lesson 1  Counting",
            "  core: 1 of 1 exercises, 5 of 5 points",
            "    ✓ 1.1 Count",
            "  extra: 0 of 1 exercises, 0 of 10 points",
            "    · 1.2 Count many");
  }

  private static String id(Result result) {
    return result.exercise().id().toString();
  }

  private void solve(String id, String body) {
    mini.replace(COUNTER, "todo(\"" + id + "\");", body);
  }

  private Result check(String id) {
    try (Room room = new Room(mini.course(), mini.lesson())) {
      return room.check(spec(id));
    }
  }

  private ExerciseSpec spec(String id) {
    return mini.course().exercise(ExerciseId.parse(id));
  }
}
