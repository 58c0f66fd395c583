package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import gradus.course.ScalarCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("gradus trace")
class TraceCommandTest {
  private static final String PROGRAM = "y = (x + 2) * x";

  @TempDir Path root;

  @Test
  @DisplayName("prints the gradients and writes a page into target")
  void traces() throws IOException {
    ScalarCourse.in(root);
    Session trace = Session.run(root, "trace", "v = (x * y + z)^2; v / y", "x=3", "y=4", "z=-.5");
    Path page = root.resolve("target/trace.html");
    assertThat(trace)
        .as("u = 11.5, v = u^2: dv/dx = 2u y, dv/dy = 2u x, dv/dz = 2u, and all by y")
        .isEqualTo(
            new Session(
                0,
                """
                the result = 33.063

                input  value  gradient
                x          3        23
                y          4    8.9844
                z       -0.5      5.75

                wrote %s: open it in a browser
                """
                    .formatted(page),
                ""));
    assertThat(Files.readString(page))
        .as("a page about this program")
        .startsWith("<!DOCTYPE html>")
        .contains("v = (x * y + z)^2; v / y", "<gradus-graph");
  }

  @Test
  @DisplayName("writes the page where it is told to")
  void writesElsewhere() {
    ScalarCourse.in(root);
    Path page = root.resolve("pages/of mine/x.html");
    Session trace = Session.run(root, "trace", "x", "x=1", "--out", page.toString());
    assertThat(trace.out())
        .as("x itself")
        .isEqualTo(
            """
            x = 1

            input  value  gradient
            x          1         1

            wrote %s: open it in a browser
            """
                .formatted(page));
    assertThat(page).as("in a folder that it made").exists();
    Session folder = Session.run(root, "trace", "x", "x=1", "--out", root.toString());
    assertThat(folder.err())
        .as("one line, where nothing can be written")
        .isEqualTo(root + ": Is a directory\n");
    assertThat(folder.code()).as("not all was done").isEqualTo(2);
  }

  @Test
  @DisplayName("takes a program that starts with a minus, and one that has no input")
  void takesAnyProgram() {
    ScalarCourse.in(root);
    assertThat(Session.run(root, "trace", "-x^2", "x=3").out())
        .as("no option")
        .contains("the result = -9\n", "x          3        -6\n");
    assertThat(Session.run(root, "trace", "y = 2 * 3").out())
        .as("nothing to differentiate by")
        .startsWith("y = 6\n\nwrote ");
  }

  @Test
  @DisplayName("draws no graph that is too large to be looked at, but computes it")
  void drawsNothingLarge() {
    ScalarCourse.in(root);
    Session trace = Session.run(root, "trace", "x" + "+x".repeat(200), "x=1");
    assertThat(trace)
        .as("a sum of 201 terms")
        .isEqualTo(
            new Session(
                1,
                """
                the result = 201

                input  value  gradient
                x          1       201

                no page: the graph has 201 nodes, more than the 200 that one can look at
                """,
                ""));
    assertThat(root.resolve("target")).as("no page").doesNotExist();
  }

  @Test
  @DisplayName("draws what a wrong engine computes")
  void drawsMistakes() {
    ScalarCourse.in(root).replace("Value.java", ".grad += contributions", ".grad = contributions");
    assertThat(Session.run(root, "trace", PROGRAM, "x=3").out())
        .as("the second contribution overwrote the first: 3, not 8")
        .contains("y = 15\n", "x          3         3\n", "wrote ");
  }

  @Test
  @DisplayName("says that an input has got lost")
  void missesInputs() {
    ScalarCourse.in(root).replace("Value.java", "this.label = label;", "");
    assertThat(Session.run(root, "trace", PROGRAM, "x=3").out())
        .as("no node of that name")
        .isEqualTo(
            """
            the result = 15

            input  value          gradient
            x          3  not in the graph

            wrote %s: open it in a browser
            """
                .formatted(root.resolve("target/trace.html")));
  }

  @Test
  @DisplayName("names the exercise that it needs, and what for")
  void namesTheExercise() {
    ScalarCourse course = ScalarCourse.in(root, "1.9");
    assertThat(Session.run(root, "trace", PROGRAM, "x=3"))
        .as("an extra exercise, which other work does not need")
        .isEqualTo(
            new Session(
                1,
                """
                ✗ to list nodes and contributions, trace needs 1.9 Trace a graph (an extra exercise), which is still to do
                  write    %s   number
                  hint     ./gradus hint 1.9        book  chapter 1, "Seeing the graph"
                """
                    .formatted(course.place("Trace.java", "return todo(\"1.9\")")),
                ""));
    assertThat(root.resolve("target")).as("no page").doesNotExist();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1.1, x + 1, 'to name `x`, trace needs 1.1 Record the graph, which'",
    "1.2, x * x, 'to compute `*`, trace needs 1.2 Multiply, which'",
    "1.3, x + x, 'to go backward, trace needs 1.3 Topological order, which'",
    "1.5, 2 - x, 'to compute `-`, trace needs 1.5 Subtract, divide, power, which'",
    "1.5, x ^ 2, 'to compute `^`, trace needs 1.5 Subtract, divide, power, which'",
    "1.6, tanh(x), 'to compute `tanh`, trace needs 1.6 Elementary functions, which'"
  })
  @DisplayName("needs what the program needs")
  void needsWhatTheProgramNeeds(String exercise, String program, String message) {
    ScalarCourse.in(root, exercise);
    Session trace = Session.run(root, "trace", program, "x=3");
    assertThat(trace.out()).as("the card").startsWith("✗ " + message).contains("hint " + exercise);
    assertThat(trace.code()).as("something is to be done").isEqualTo(1);
  }

  @Test
  @DisplayName("needs no more than the program needs")
  void needsNoMore() {
    ScalarCourse.in(root, "1.5", "1.6", "1.7", "1.8", "1.10", "1.11", "1.12");
    assertThat(Session.run(root, "trace", PROGRAM, "x=3").code())
        .as("only + and * are used")
        .isZero();
  }

  @Test
  @DisplayName("quotes the compiler if the engine does not compile, and says no more")
  void doesNotCompile() {
    ScalarCourse course =
        ScalarCourse.in(root)
            .replace("TopologicalOrder.java", "order.add(path.pop());", "order.add(path.pop())");
    assertThat(Session.run(root, "trace", PROGRAM, "x=3"))
        .as("file, line and reason, also where another file needs this one")
        .isEqualTo(
            new Session(
                2,
                "",
                "✗ your engine does not compile: %s: ';' expected\n"
                    .formatted(course.place("TopologicalOrder.java", "order.add(path"))));
  }

  @Test
  @DisplayName("needs no file but the engine's")
  void ignoresOtherFiles() {
    ScalarCourse.in(root).replace("Neuron.java", "class Neuron", "class Neuron oops");
    assertThat(Session.run(root, "trace", PROGRAM, "x=3").code())
        .as("neurons are no part of the engine")
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trace                 | which program? for example ./gradus trace "y = (x + 2) * x" x=3
          trace;y=(x            | line 1, column 5: `)` expected, but the program ends: close the bracket that opens at column 3
          trace;x^2             | line 1, column 1: the input `x` has no number: give one, as in x=3
          trace;x^2;x=1;y=2     | there is no input `y`: the inputs are x
          trace;x^2;x=1;x=2     | x has two numbers: give it one
          trace;x^2;x=one       | 'one' is no number: write one as in x=3 or x=-0.5
          trace;x^2;x=1e999     | '1e999' is no number: write one as in x=3 or x=-0.5
          trace;y;=;x^2         | '=' is no input: write the program in quotes, and inputs without spaces, as in x=3
          trace;x^2;x=1;--solve | '--solve' is no input: write the program in quotes, and inputs without spaces, as in x=3
          """)
  @DisplayName("answers what it cannot run with one line and exit code 2")
  void answersMisuseInOneLine(String line, String message) {
    ScalarCourse.in(root);
    assertThat(Session.run(root, line.split(";")))
        .as("one line that says what to do")
        .isEqualTo(new Session(2, "", message + "\n"));
  }

  @Test
  @DisplayName("says which file is gone")
  void needsTheLesson() {
    MiniCourse.in(root);
    assertThat(Session.run(root, "trace", "x", "x=1").err())
        .as("another lesson, in which there is no engine")
        .isEqualTo(
            "lesson01-counter/src/main/java/gradus/scalar/Value.java is gone, which trace needs:"
                + " git checkout lesson01-counter/src/main/java\n");
  }
}
