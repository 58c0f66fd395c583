package gradus.course.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.course.ScalarCourse;
import gradus.figures.graph.Graph;
import gradus.figures.program.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a student's engine")
class TracerTest {
  private static final String MUL = "return new Value(x * y, \"*\", rule, this, other);";

  @TempDir Path root;

  @Test
  @DisplayName("tells its graph: nodes in order, and what each sent back")
  void tellsItsGraph() {
    Graph graph = trace(ScalarCourse.in(root), "z = x * x", Map.of("x", 3.0));
    assertThat(graph)
        .as("all that the engine recorded")
        .isEqualTo(
            new Graph(
                List.of(
                    new Graph.Node(0, "", "x", 3, 6, List.of()),
                    new Graph.Node(1, "*", "z", 9, 1, List.of(0, 0))),
                List.of(new Graph.Contribution(1, 0, 0, 3), new Graph.Contribution(1, 0, 1, 3))));
  }

  @Test
  @DisplayName("computes all that programs can")
  void computesEverything() {
    Graph graph =
        trace(
            ScalarCourse.in(root),
            "a = -exp(x) + log(y) - sin(x) / cos(y)\ntanh(a) * relu(y) + sigmoid(x^-2) + sqrt(y)",
            Map.of("x", 0.5, "y", 2.0));
    double a = -Math.exp(0.5) + Math.log(2) - Math.sin(0.5) / Math.cos(2);
    assertThat(graph.result().data())
        .as("the program's value")
        .isCloseTo(Math.tanh(a) * 2 + 1 / (1 + Math.exp(-4)) + Math.sqrt(2), within(1e-12));
  }

  @Test
  @DisplayName("may be so wrong that there is no number")
  void tellsNoNumber() {
    Graph graph = trace(ScalarCourse.in(root), "log(x) / 0", Map.of("x", 0.0));
    assertThat(graph.result().data()).as("log 0 / 0").isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(graph.nodes().get(0).grad()).as("1/0 * 1/0").isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  @DisplayName("that throws is quoted, with the student's lines")
  void quotesExceptions() {
    ScalarCourse course =
        ScalarCourse.in(root)
            .replace("Value.java", MUL, "throw new IllegalStateException(\"no idea\");");
    assertFault(course)
        .hasMessage(
            """
            ✗ to compute `*`, your code threw IllegalStateException: no idea
              look at  %s   Value.mul"""
                .formatted(course.place("Value.java", "throw new IllegalState")));
  }

  @Test
  @DisplayName("that throws in a rule is quoted by the method around it")
  void quotesRules() {
    ScalarCourse course =
        ScalarCourse.in(root)
            .replace("Value.java", "new double[] {gradient * y, gradient * x}", "null");
    assertFault(course)
        .message()
        .startsWith("✗ to go backward, your code threw NullPointerException: ")
        .contains("\n  look at  " + course.place("Value.java", "i < contributions.length"))
        .contains("   Value.propagate\n", "   Value.backward");
  }

  @Test
  @DisplayName("that recurses without end is told so")
  void findsRecursion() {
    ScalarCourse course = ScalarCourse.in(root).replace("Value.java", MUL, "return mul(other);");
    assertFault(course)
        .message()
        .startsWith(
            "✗ to compute `*`, your code calls itself too deep (StackOverflowError): keep a stack"
                + " of your own\n  look at  ")
        .contains(course.place("Value.java", "return mul(other)") + "   Value.mul");
  }

  @Test
  @DisplayName("that never ends is stopped, and the line is named")
  void stopsEndlessLoops() {
    ScalarCourse course = ScalarCourse.in(root).replace("Value.java", MUL, "while (true) {}");
    Tracer tracer = new Tracer(course.lesson(), 1);
    assertThatThrownBy(() -> tracer.trace(Program.parse("x * x"), Map.of("x", 3.0)))
        .isInstanceOf(Fault.class)
        .hasMessage(
            """
            ✗ to compute `*`, your code takes more than 1 seconds: is there a loop that never ends?
              look at  %s   Value.mul"""
                .formatted(course.place("Value.java", "while (true)")));
  }

  @Test
  @DisplayName("that returns nothing is told so")
  void findsNull() {
    assertFault(ScalarCourse.in(root).replace("Value.java", MUL, "return null;"))
        .hasMessage(
            "✗ to compute `*`, trace calls Value.mul, which returned null: return what it"
                + " computed");
  }

  @Test
  @DisplayName("whose methods have changed is told which")
  void findsChangedMethods() {
    ScalarCourse course =
        ScalarCourse.in(root).replace("Value.java", "public void backward()", "void backward()");
    assertFault(course)
        .hasMessage(
            "✗ to go backward, trace calls Value.backward, which is not declared as it was: put its"
                + " first line back");
  }

  @Test
  @DisplayName("whose order is wrong has no graph to draw")
  void findsWrongOrder() {
    ScalarCourse course =
        ScalarCourse.in(root)
            .replace("TopologicalOrder.java", "order.add(path.pop())", "order.add(0, path.pop())");
    assertFault(course)
        .hasMessage(
            """
            ✗ your trace is no graph: node 0 (*) has the operand 1, which does not come before it
              the order is made in 1.3, ids and contributions in 1.9
              ./gradus check 1.3        ./gradus check 1.9""");
  }

  private static Graph trace(ScalarCourse course, String program, Map<String, Double> inputs) {
    return Tracer.of(course.lesson()).trace(Program.parse(program), inputs);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(ScalarCourse course) {
    return assertThatThrownBy(() -> trace(course, "x * x", Map.of("x", 3.0)))
        .isInstanceOf(Fault.class);
  }
}
