package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("gradus reset")
class ResetCommandTest {
  private static final String COUNTER = MiniCourse.STUDENT + "mini/Counter.java";
  private static final String STUB_OF_LARGER =
      """
          // TODO 1.2 Count many: larger
          //   Return the larger of the two.
          return todo("1.2");
      """;

  @TempDir Path root;
  private MiniCourse course;

  @BeforeEach
  void solve() {
    course = MiniCourse.in(root);
    Session.run(root, "starters");
    course
        .replace(COUNTER, "    todo(\"1.1\");\n", "    count += 1; // mine\n")
        .replace(COUNTER, STUB_OF_LARGER, "    return first;\n");
  }

  @Test
  @DisplayName("makes one exercise stubs again, leaves the rest, and keeps a backup")
  void restoresOneExercise() {
    String work = course.read(COUNTER);
    Session session = Session.run(root, "reset", "1.2");
    assertThat(session.code()).as("done as asked").isZero();
    assertThat(session.out())
        .as("what was done, and where the work is")
        .matches(
            "1.2 Count many is at its start again in %s; what was there is in .+\n"
                .formatted(COUNTER));
    assertThat(course.read(COUNTER))
        .as("1.2 as at the start, 1.1 as the student wrote it")
        .isEqualTo(work.replace("    return first;\n", STUB_OF_LARGER));
    assertThat(course.files(".gradus/backup"))
        .as("one copy")
        .singleElement()
        .satisfies(copy -> assertThat(course.read(copy)).as("the work").isEqualTo(work));
  }

  @Test
  @DisplayName("finds a method that was moved, renamed its parameters and lost its import")
  void findsAChangedMethod() {
    course
        .replace(COUNTER, "T larger(T first, T second)", "T larger(T a, T b)")
        .replace(COUNTER, "    return first;\n", "    return a;\n")
        .replace(COUNTER, "import static gradus.exercise.Todo.todo;\n\n", "");
    Session.run(root, "reset", "1.2");
    assertThat(course.read(COUNTER))
        .as("the stub is back, and compiles")
        .contains(
            "import static gradus.exercise.Todo.todo;\n",
            "T larger(T a, T b) {\n" + STUB_OF_LARGER + "  }\n");
  }

  @Test
  @DisplayName("brings back a stub that lets the program go on, and its import")
  void restoresALaterStub() {
    course.laterIncrement();
    Session.run(root, "reset", "1.1");
    assertThat(course.read(COUNTER))
        .contains("import static gradus.exercise.Todo.later;\n", "    later(\"1.1\");\n");
    assertThat(Session.run(root, "reset", "1.1").out())
        .isEqualTo("1.1 Count is as it was at the start\n");
  }

  @Test
  @DisplayName("mends a method that does not parse")
  void mendsABrokenMethod() {
    course.replace(COUNTER, "    return first;\n", "    return first +;\n");
    assertThat(Session.run(root, "reset", "1.2").code()).as("the break is inside 1.2").isZero();
    assertThat(course.read(COUNTER)).as("the stub is back").contains(STUB_OF_LARGER);
  }

  @Test
  @DisplayName("touches nothing if the file is broken elsewhere, and names the way out")
  void refusesAFileThatIsBrokenElsewhere() {
    course.replace(COUNTER, "count += 1; // mine", "count += ; // mine");
    String work = course.read(COUNTER);
    assertThat(Session.run(root, "reset", "1.2"))
        .as("the break is in 1.1")
        .isEqualTo(
            new Session(
                2,
                "",
                COUNTER
                    + " does not parse outside of 1.2 (illegal start of expression): mend that"
                    + " first, or put the whole starter back, `./gradus reset 1.2 --file`; a backup"
                    + " is kept\n"));
    assertThat(course.read(COUNTER)).as("not a byte has changed").isEqualTo(work);
  }

  @Test
  @DisplayName("says so if the method is gone, and names the way out")
  void saysThatTheMethodIsGone() {
    course.replace(COUNTER, "T larger(T first", "T largest(T first");
    assertThat(Session.run(root, "reset", "1.2"))
        .as("which method, and what to do")
        .isEqualTo(
            new Session(
                2,
                "",
                COUNTER
                    + " has no method `public static <T extends Comparable<T>> T larger(T first, T"
                    + " second)` any more: write it again, or put the whole starter back,"
                    + " `./gradus reset 1.2 --file`; a backup is kept\n"));
  }

  @Test
  @DisplayName("puts the whole file back with --file")
  void restoresTheWholeFile() {
    course.write(COUNTER, "not Java at all\n");
    Session.run(root, "reset", "1.2", "--file");
    assertThat(course.read(COUNTER))
        .as("all exercises of the file are stubs")
        .contains("todo(\"1.1\");", STUB_OF_LARGER);
    assertThat(course.files(".gradus/backup")).as("the rest is kept").hasSize(1);
  }

  @Test
  @DisplayName("brings back a file that was deleted")
  void restoresAMissingFile() {
    course.delete(COUNTER);
    Session.run(root, "reset", "1.1");
    assertThat(course.read(COUNTER)).as("the starter").contains("todo(\"1.1\");", STUB_OF_LARGER);
  }

  @Test
  @DisplayName("keeps a file's Windows line ends")
  void keepsLineEnds() {
    course
        .replace(COUNTER, "import static gradus.exercise.Todo.todo;\n\n", "")
        .replace(COUNTER, "\n", "\r\n");
    for (String[] line : new String[][] {{"reset", "1.2"}, {"reset", "1.2", "--file"}}) {
      assertThat(Session.run(root, line).code()).as("done as asked").isZero();
      assertThat(course.read(COUNTER))
          .as("the stub and its import, with the file's own line ends")
          .contains(STUB_OF_LARGER.replace("\n", "\r\n"), "import static gradus")
          .doesNotContainPattern("[^\r]\n");
    }
    assertThat(Session.run(root, "reset", "1.2", "--file").out())
        .as("line ends are no difference")
        .isEqualTo("1.2 Count many is as it was at the start\n");
  }

  @Test
  @DisplayName("refuses a file that is not UTF-8, and names the way out")
  void refusesAnotherEncoding() throws IOException {
    byte[] work =
        course
            .read(COUNTER)
            .replace("// mine", "// für mich")
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(root.resolve(COUNTER), work);
    assertThat(Session.run(root, "reset", "1.2"))
        .as("which file, and what to do")
        .isEqualTo(
            new Session(
                2,
                "",
                COUNTER
                    + " is not saved as UTF-8: mend that first, or put the whole starter back,"
                    + " `./gradus reset 1.2 --file`; a backup is kept\n"));
    assertThat(root.resolve(COUNTER)).as("not a byte has changed").hasBinaryContent(work);
    assertThat(Session.run(root, "reset", "1.2", "--file").code()).as("the way out").isZero();
    assertThat(root.resolve(course.files(".gradus/backup").get(0)))
        .as("the work, byte by byte")
        .hasBinaryContent(work);
  }

  @Test
  @DisplayName("does nothing where nothing was written")
  void knowsAStub() {
    Session.run(root, "reset", "1.1");
    assertThat(Session.run(root, "reset", "1.1"))
        .as("it is a stub already")
        .isEqualTo(new Session(0, "1.1 Count is as it was at the start\n", ""));
    assertThat(course.files(".gradus/backup")).as("the first reset's backup").hasSize(1);
  }
}
