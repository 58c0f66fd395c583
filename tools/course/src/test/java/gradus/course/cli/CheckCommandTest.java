package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import gradus.course.source.SolutionTree;
import gradus.course.source.Starters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees of start, status and check, and an instructor of prove. */
class CheckCommandTest {
  private static final String COUNTER = MiniCourse.STUDENT + "mini/Counter.java";

  @TempDir private Path root;
  private MiniCourse mini;

  @BeforeEach
  void generateStarters() {
    mini = MiniCourse.in(root);
    Starters.of(mini.lesson(), mini.solution()).write();
  }

  @Test
  @DisplayName("check shows an unsolved exercise's TODO, and exits with 1")
  void unsolved() {
    Session check = Session.run(root, "check", "1.1");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("✗ 1.1 Count", "write    " + COUNTER, "increment", "to pass");
    assertThat(check.err()).isEmpty();
  }

  @Test
  @DisplayName("check praises a solved exercise and names the next one")
  void solved() {
    mini.replace(COUNTER, "todo(\"1.1\")", "count += 1");
    Session check = Session.run(root, "check", "1.1");
    assertThat(check.code()).isZero();
    assertThat(check.out())
        .isEqualTo(
            """
            ✓ 1.1 Count                                          1 of 1 tests pass
            next: 1.2 Count many   ./gradus check 1.2
            """);
  }

  @Test
  @DisplayName("check shows what the tests of its exercise print, and not what others do")
  void printsOfOneExercise() {
    mini.replace(COUNTER, "todo(\"1.1\")", "count += 1; System.out.println(\"raised\")");
    assertThat(Session.run(root, "check", "1.1").out()).startsWith("raised\nraised\n✓ 1.1 Count");
    mini.replace(COUNTER, "    todo(\"1.2\");", "    increment();");
    assertThat(Session.run(root, "check", "1.2").out())
        .as("1.2's own tests call increment() once")
        .startsWith("raised\n✗ 1.2 Count many")
        .containsOnlyOnce("raised");
    assertThat(Session.run(root, "status").out()).doesNotContain("raised");
  }

  @Test
  @DisplayName("what is next is the first open exercise of the lesson that was checked last")
  void goesOnInTheSameLesson() {
    secondLesson();
    assertThat(Session.run(root, "check").out()).startsWith("✗ 1.1 Count");
    Session.run(root, "check", "2.2");
    assertThat(Session.run(root, "check").out()).startsWith("✗ 2.1 Count");
    assertThat(Session.run(root, "status").out())
        .endsWith("next: 2.1 Count   ./gradus check 2.1\n");
    mini.replace(
            COUNTER.replace("01-", "02-"), "    todo(\"2.2\");", "    texts.forEach(t -> count++);")
        .replace(
            COUNTER.replace("01-", "02-"),
            "return todo(\"2.2\")",
            "return first.compareTo(second) < 0 ? second : first");
    assertThat(Session.run(root, "check", "2.2").out())
        .startsWith("✓ 2.2 Count many")
        .endsWith("next: 2.1 Count   ./gradus check 2.1\n");
    mini.replace(COUNTER.replace("01-", "02-"), "todo(\"2.1\")", "count += 1");
    assertThat(Session.run(root, "check", "2.1").out())
        .as("the lesson is done: back to the other one")
        .endsWith("next: 1.1 Count   ./gradus check 1.1\n");
  }

  @Test
  @DisplayName("check without a number looks at the first exercise that is not solved")
  void next() {
    mini.replace(COUNTER, "todo(\"1.1\")", "count += 1");
    assertThat(Session.run(root, "check").out()).startsWith("✗ 1.2 Count many");
  }

  @Test
  @DisplayName("an edit that does not compile is a card on standard error, and exits with 2")
  void compileError() {
    mini.replace(COUNTER, "todo(\"1.1\");", "count += 1");
    Session check = Session.run(root, "check", "1.1");
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .startsWith("✗ 1.1 Count does not compile\n  look at  " + COUNTER + ":")
        .endsWith("\n  error    ';' expected\n");
  }

  @Test
  @DisplayName("an unknown exercise is one line on standard error, and exits with 2")
  void unknown() {
    for (String command : new String[] {"check", "prove", "hint", "reset"}) {
      Session session = Session.run(root, command, "1.7");
      assertThat(session.code()).as(command).isEqualTo(2);
      assertThat(session.err())
          .as(command)
          .isEqualTo("there is no exercise 1.7: lesson 1 has 1.1, 1.2\n");
    }
  }

  @Test
  @DisplayName("status shows how far the student is, and is what gradus does by itself")
  void status() {
    Session status = Session.run(root, "status");
    assertThat(status.code()).isZero();
    assertThat(status.out())
        .isEqualTo(
            """
            Lesson 1  Counting
              core: 0 of 1 exercises, 0 of 5 points
                · 1.1 Count
              extra: 0 of 1 exercises, 0 of 10 points
                · 1.2 Count many

            next: 1.1 Count   ./gradus check 1.1
            """);
    assertThat(Session.run(root)).isEqualTo(status);
  }

  @Test
  @DisplayName("start shows the machine, the lessons and the next exercise with its failing test")
  void start() {
    Session start = Session.run(root, "start");
    assertThat(start.code()).isZero();
    assertThat(start.out())
        .contains(
            "✓ JDK " + Runtime.version().feature(),
            "Lesson 1  Counting",
            "takes about 10 minutes",
            "✗ 1.1 Count",
            "./gradus check 1.1");
  }

  /** Makes a second lesson, which is the first one again. */
  private void secondLesson() {
    for (String folder : List.of("lesson01-counter", "solutions/lesson01-counter")) {
      for (String file : mini.files(folder)) {
        mini.write(
            file.replace("lesson01", "lesson02"),
            mini.read(file)
                .replace("1.1", "2.1")
                .replace("1.2", "2.2")
                .replace("lesson01", "lesson02")
                .replace("lesson: 1", "lesson: 2"));
      }
    }
    mini.replace("lesson02-counter/lesson.yaml", "track: extra", "track: core");
    Starters.of(mini.course().lessons().get(1), SolutionTree.read(mini.course().lessons().get(1)))
        .write();
  }

  @Test
  @DisplayName("prove prints the table and exits with 1 while anything is unproved")
  void prove() {
    Session unrecorded = Session.run(root, "prove", "1.1");
    assertThat(unrecorded.code()).isEqualTo(1);
    assertThat(unrecorded.out()).contains("1.1-counts-once is not recorded");
    assertThat(Session.run(root, "prove", "--record").out())
        .isEqualTo(
            "wrote lesson01-counter/src/test/resources/gradus/lesson01-diagnoses.properties\n");
    Session proved = Session.run(root, "prove");
    assertThat(proved.code()).as(proved.out()).isZero();
    assertThat(proved.out()).contains("1.1 Count", "1.2 Count many").doesNotContain("✗");
  }
}
