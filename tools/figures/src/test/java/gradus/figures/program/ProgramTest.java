package gradus.figures.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a program")
class ProgramTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 - 2 - 3          | sub(sub(1, 2), 3)
          1 / 2 / 3          | div(div(1, 2), 3)
          1 + 2 * 3          | add(1, mul(2, 3))
          (1 + 2) * 3        | mul(add(1, 2), 3)
          1 - (2 - 3)        | sub(1, sub(2, 3))
          exp(1)^2           | pow(exp(1), 2)
          -exp(1)            | neg(exp(1))
          sin(cos(1) * 2)    | sin(mul(cos(1), 2))
          relu(tanh(log(1))) | relu(tanh(log(1)))
          sigmoid((2))       | sigmoid(2)
          """)
  @DisplayName("has the usual precedence, and operations of the same rank go from left to right")
  void precedence(String source, String meaning) {
    assertThat(run(source)).as("what the engine is asked").isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -2          | -2
          3 - -2      | sub(3, -2)
          --2         | 2
          -2^2        | neg(pow(2, 2))
          (-2)^2      | pow(-2, 2)
          -(1 + 2)    | neg(add(1, 2))
          2 * -3^2    | mul(2, neg(pow(3, 2)))
          """)
  @DisplayName("takes a minus for that of a number, or else for what is weaker than a power")
  void minus(String source, String meaning) {
    assertThat(run(source)).as("what the engine is asked").isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2^3^2       | pow(2, 9)
          2^-1        | pow(2, -1)
          2^--1       | pow(2, 1)
          2^-3^2      | pow(2, -9)
          (2^3)^2     | pow(pow(2, 3), 2)
          2^(1/2)     | pow(2, 0.5)
          2^(1 + 2*3) | pow(2, 7)
          2^exp(0)    | pow(2, 1)
          2^0.5*3     | mul(pow(2, 0.5), 3)
          sqrt(2)^3   | pow(pow(2, 0.5), 3)
          -sqrt(1+2)  | neg(pow(add(1, 2), 0.5))
          2^sqrt(9)   | pow(2, 3)
          """)
  @DisplayName("computes an exponent to a number, from the right")
  void exponents(String source, String meaning) {
    assertThat(run(source)).as("what the engine is asked").isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "7, 7",
    "0.5, 0.5",
    ".5, 0.5",
    "5., 5",
    "007, 7",
    "1e-3, 0.001",
    "1E3, 1000",
    "2.5e+2, 250",
    ".5e1, 5",
    "1e-400, 0"
  })
  @DisplayName("reads numbers as calculators write them")
  void numbers(String source, String meaning) {
    assertThat(run(source)).as("the number").isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "a = 2 * 3; a + 1",
        "a = 2 * 3\na + 1",
        "a = 2 * 3\r\na + 1\r\n",
        ";;\n a=2*3 ;\n;\ta+1; ",
        "a\u00a0= 2*3;a+1"
      })
  @DisplayName("separates statements by semicolons or line ends, of which there may be many")
  void statements(String source) {
    assertThat(run(source)).as("the last statement's value").isEqualTo("add(a:mul(2, 3), 1)");
  }

  @Test
  @DisplayName("gives the result a name only if it is assigned one")
  void resultName() {
    assertThat(run("2 * 3")).as("a bare expression").isEqualTo("mul(2, 3)");
    assertThat(run("y = 2 * 3")).as("an assignment").isEqualTo("y:mul(2, 3)");
    assertThat(run("y = 3")).as("also of a constant").isEqualTo("y:3");
  }

  @Test
  @DisplayName("lists its inputs by first use, and what it assigns in order")
  void names() {
    Program program = Program.parse("z = y * x_1; λ = z + x_1\nλ * θ2");
    assertThat(program.inputs()).as("used and not assigned").containsExactly("y", "x_1", "θ2");
    assertThat(program.assigned()).as("assigned").containsExactly("z", "λ");
  }

  @Test
  @DisplayName("names may start with a function's name, or differ in case only")
  void similarNames() {
    assertThat(Program.parse("exponent * Exp + logit + x1e3").inputs())
        .as("four names")
        .containsExactly("exponent", "Exp", "logit", "x1e3");
  }

  @Test
  @DisplayName(
      "makes each input once, with its name, and each constant as often as it stands there")
  void inputsAreShared() {
    List<String> made = new ArrayList<>();
    Arithmetic<String> engine =
        new Notation() {
          @Override
          public String of(double number) {
            made.add(super.of(number));
            return super.of(number);
          }
        };
    String result = Program.parse("(x + 2) * x + y * 2").run(engine, Map.of("x", 3.0, "y", 4.0));
    assertThat(result).isEqualTo("add(mul(add(x:3, 2), x:3), mul(y:4, 2))");
    assertThat(made).as("the leaves").containsExactly("3", "4", "2", "2");
  }

  @Test
  @DisplayName("a second name of a value does not rename it")
  void aliases() {
    assertThat(Program.parse("a = x; b = (a); y = b * a").run(new Notation(), Map.of("x", 3.0)))
        .as("x is x, whatever else it is called")
        .isEqualTo("y:mul(x:3, x:3)");
  }

  @Test
  @DisplayName("wants a number for each input, and for nothing else")
  void checksInputs() {
    assertWrong("y = x * w", Map.of("x", 1.0))
        .isEqualTo("line 1, column 9: the input `w` has no number: give one, as in w=3");
    assertWrong("y = x * w", Map.of("x", 1.0, "w", 1.0, "v", 1.0))
        .isEqualTo("there is no input `v`: the inputs are x, w");
    assertWrong("y = x * w", Map.of("x", 1.0, "w", 1.0, "y", 1.0))
        .isEqualTo("`y` is computed by the program: give numbers to its inputs only");
    assertWrong("y = 2", Map.of("x", 1.0)).isEqualTo("there is no input `x`: the program has none");
    Map<String, Double> nothing = new HashMap<>();
    nothing.put("x", null);
    assertWrong("x", nothing).startsWith("line 1, column 1: the input `x` has no number");
  }

  @Test
  @DisplayName("can be run again and again")
  void runsAgain() {
    Program program = Program.parse("a = x^2; a + 1");
    assertThat(program.run(new PlainNumbers(), Map.of("x", 3.0))).isEqualTo(10);
    assertThat(program.run(new PlainNumbers(), Map.of("x", 4.0))).isEqualTo(17);
  }

  @Test
  @DisplayName("may be as long as its limit allows, whatever its shape")
  void longPrograms() {
    assertThat(run("1" + "+1".repeat(1999))).as("a long sum").endsWith(", 1)");
    assertThat(run("-".repeat(199) + "x", Map.of("x", 1.0))).as("199 signs").contains("neg(x:1)");
    assertThat(run("(".repeat(199) + "1" + ")".repeat(199))).as("199 brackets").isEqualTo("1");
    assertThat(run("2" + "^1".repeat(199))).as("199 powers").isEqualTo("pow(2, 1)");
    assertThat(run("exp(".repeat(199) + "1" + ")".repeat(199))).endsWith("exp(1" + ")".repeat(199));
  }

  @Test
  @DisplayName("remembers how it was written")
  void keepsItsText() {
    assertThat(Program.parse(" y = x ;")).as("to the letter").hasToString(" y = x ;");
  }

  private static String run(String source) {
    return run(source, Map.of());
  }

  private static String run(String source, Map<String, Double> inputs) {
    return Program.parse(source).run(new Notation(), inputs);
  }

  private static org.assertj.core.api.AbstractStringAssert<?> assertWrong(
      String source, Map<String, Double> inputs) {
    Program program = Program.parse(source);
    List<String> messages = new ArrayList<>();
    assertThatThrownBy(() -> program.run(new Notation(), inputs))
        .isInstanceOfSatisfying(ProgramException.class, error -> messages.add(error.getMessage()));
    return assertThat(messages.get(0));
  }
}
