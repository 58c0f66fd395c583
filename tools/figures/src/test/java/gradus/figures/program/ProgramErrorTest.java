package gradus.figures.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a program that cannot be read")
class ProgramErrorTest {
  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          y = (x |1, column 7: `)` expected, but the program ends: close the bracket that opens at column 5
          (x + 1; 2 |1, column 7: `)` expected, but `;` follows: close the bracket that opens at column 1
          (x + 1¶2 |1, column 7: `)` expected, but the line ends: close the bracket that opens at column 1
          exp(x |1, column 6: `)` expected, but the program ends: close the bracket that opens at column 4
          x + 1) |1, column 6: no bracket is open here: open one before, or remove `)`
          () |1, column 2: a number, a name or `(` expected behind `(`, but `)` follows: write one, or remove `(`
          """)
  @DisplayName("has a bracket too many or too few")
  void brackets(String source, String message) {
    assertWrong(source, message);
  }

  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "" |1, column 1: the program is empty: write a line such as `y = x^2`
          " ;¶" |1, column 2: the program is empty: write a line such as `y = x^2`
          y = |1, column 4: a number, a name or `(` expected behind `=`, but the program ends: write one, or remove `=`
          y = 2 + |1, column 8: a number, a name or `(` expected behind `+`, but the program ends: write one, or remove `+`
          y = 2 +¶3 |1, column 8: a number, a name or `(` expected behind `+`, but the line ends: write one, or remove `+`
          * 2 |1, column 1: a number, a name or `(` expected, but `*` follows: begin with one of them
          a = 2; / a |1, column 8: a number, a name or `(` expected, but `/` follows: begin with one of them
          x**2 |1, column 3: a number, a name or `(` expected, but `*` follows: a power is written `^`
          x + +2 |1, column 5: a number, a name or `(` expected behind `+`, but `+` follows: write one, or remove `+`
          x^ |1, column 3: a number, a name or `(` expected behind `^`, but the program ends: write one, or remove `^`
          """)
  @DisplayName("lacks something")
  void missing(String source, String message) {
    assertWrong(source, message);
  }

  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2x       |1, column 2: nothing stands between `2` and `x`: to multiply, write `2*x`
          y = 2(x) |1, column 6: nothing stands between `2` and `(`: to multiply, write `2*(`
          (x)y     |1, column 4: nothing stands between `)` and `y`: to multiply, write `)*y`
          x y      |1, column 3: nothing stands between `x` and `y`: to multiply, write `x*y`
          (x 2)    |1, column 4: nothing stands between `x` and `2`: to multiply, write `x*2`
          2e       |1, column 2: nothing stands between `2` and `e`: to multiply, write `2*e`
          """)
  @DisplayName("multiplies without a sign")
  void products(String source, String message) {
    assertWrong(source, message);
  }

  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.2.3   |1, column 1: `1.2.3` is no number: write one as in 2, 0.5, .5 or 1e-3
          x + .   |1, column 5: `.` is no number: write one as in 2, 0.5, .5 or 1e-3
          .e3     |1, column 1: `.e3` is no number: write one as in 2, 0.5, .5 or 1e-3
          2 * 1e999 |1, column 5: `1e999` is too large for a number: the largest is about 1.8e308
          3,5     |1, column 2: `,` means nothing here: write 0.5 with a point; a function has one operand
          x ² + 1 |1, column 3: `²` means nothing here: write `^2`
          2 × x   |1, column 3: `×` means nothing here: write `*` to multiply
          x − 1   |1, column 3: `−` means nothing here: write `-`, the minus on the keyboard
          [x]     |1, column 1: `[` means nothing here: write `(`
          x + 🙂  |1, column 5: `🙂` means nothing here: write names, numbers, brackets and + - * / ^ =
          x % 2   |1, column 3: `%` means nothing here: write names, numbers, brackets and + - * / ^ =
          """)
  @DisplayName("has a character or a number that is none")
  void words(String source, String message) {
    assertWrong(source, message);
  }

  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sigmiod(x) |1, column 1: there is no function `sigmiod`: did you mean `sigmoid`?
          x + EXP(x) |1, column 5: there is no function `EXP`: did you mean `exp`?
          son(x)     |1, column 1: there is no function `son`: did you mean `sin`?
          ln(x)      |1, column 1: there is no function `ln`: the natural logarithm is `log`
          swrt(x)    |1, column 1: there is no function `swrt`: did you mean `sqrt`?
          tan(x)     |1, column 1: there is no function `tan`: write `sin(x)/cos(x)`
          pow(x, 2)  |1, column 6: `,` means nothing here: write 0.5 with a point; a function has one operand
          pow(x)     |1, column 1: there is no function `pow`: write `x^2`
          w(x + 1)   |1, column 1: there is no function `w`: there are exp, log, sin, cos, tanh, relu, sigmoid, sqrt; to multiply, write `w*(`
          exp x      |1, column 1: `exp` is a function: write brackets, as in `exp(x)`
          2 * exp    |1, column 5: `exp` is a function: write brackets, as in `exp(x)`
          exp = 3    |1, column 1: `exp` is a function: choose another name
          """)
  @DisplayName("calls what is no function, or does not call what is one")
  void functions(String source, String message) {
    assertWrong(source, message);
  }

  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^y           |1, column 3: an exponent must be a number, and `y` is a name: write `exp(y*log(x))`
          (x + 1)^(2*y) |1, column 12: an exponent must be a number, and `y` is a name: write `exp((2*y)*log((x + 1)))`
          2^-y          |1, column 4: an exponent must be a number, and `y` is a name: write `exp(-y*log(2))`
          n = 3; x^n    |1, column 10: an exponent must be a number, and `n` is a name: write `exp(n*log(x))`
          x^2^y         |1, column 5: an exponent must be a number, and `y` is a name: write `exp(y*log(2))`
          x^(1/0)       |1, column 3: this exponent is Infinity: choose one that is a number
          x^log(-1)     |1, column 3: this exponent is NaN: choose one that is a number
          """)
  @DisplayName("has an exponent that is no constant")
  void exponents(String source, String message) {
    assertWrong(source, message);
  }

  @ParameterizedTest(name = "'{0}'")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a = 1; a = 2; a   |1, column 8: `a` is computed on line 1 already: choose another name
          b = x¶c = b¶b = c |3, column 1: `b` is computed on line 1 already: choose another name
          y = x + 1¶x = 2   |2, column 1: `x` is used as an input on line 1 already: compute it before, or choose another name
          x = x + 1         |1, column 1: `x` would be computed from itself: choose another name for the result
          a = 1¶b = 2¶y = b |1, column 1: `a` is never used: use it further on, or remove it
          x * 2¶y = x       |1, column 1: only the last line needs no name: write `a = ...`, and use `a` further on
          x + 1 = y         |1, column 7: one name alone can stand before `=`: write `name = ...`
          2 = x             |1, column 3: one name alone can stand before `=`: write `name = ...`
          y = x = 2         |1, column 7: one name alone can stand before `=`: write `name = ...`
          """)
  @DisplayName("uses names as it cannot")
  void names(String source, String message) {
    assertWrong(source, message);
  }

  @Test
  @DisplayName("is too deep")
  void tooDeep() {
    String advice =
        "brackets, signs and powers stand inside each other more than 200 deep:"
            + " compute a part in a line of its own";
    assertWrong("(".repeat(3000), "1, column 201: " + advice);
    assertWrong("-".repeat(3000), "1, column 201: " + advice);
    assertWrong("exp(".repeat(900), "1, column 801: " + advice);
    assertWrong("2" + "^2".repeat(1900), "1, column 401: " + advice);
  }

  @Test
  @DisplayName("is too long")
  void tooLong() {
    assertThatThrownBy(() -> Program.parse("1" + "+1".repeat(2000)))
        .isInstanceOf(ProgramException.class)
        .hasMessage("the program has 4001 characters: shorten it to 4000");
  }

  @Test
  @DisplayName("is told so with a place inside it, whatever it is")
  void anything() {
    Random random = new Random(1);
    String[] words = {
      "x", "y", "2", ".5", "1e", "exp", "log", "(", ")", "^", "+", "-", "*", "/", "=", ";", "\n",
      " ", "²", "."
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder source = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        source.append(words[random.nextInt(words.length)]);
      }
      try {
        Program.parse(source.toString());
      } catch (ProgramException error) {
        assertThat(error.position()).as("%s", source).isBetween(0, source.length());
        assertThat(error.getMessage()).as("%s", source).matches("line \\d+, column \\d+: .+: .+");
      }
    }
  }

  /** Expects an error; the message says its place, and the place is where the message says. */
  private static void assertWrong(String written, String message) {
    String source = written.replace('¶', '\n');
    ProgramException error =
        catchThrowableOfType(ProgramException.class, () -> Program.parse(source));
    assertThat(error).as("it is wrong").hasMessage("line " + message);
    String before = source.substring(0, error.position());
    assertThat(message)
        .as("line and column of the position")
        .startsWith(
            "%d, column %d: "
                .formatted(
                    before.chars().filter(c -> c == '\n').count() + 1,
                    before.length() - before.lastIndexOf('\n')));
  }
}
