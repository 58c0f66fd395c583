package gradus.figures.program;

import gradus.figures.program.Token.Kind;
import java.util.HashMap;

/**
 * Reads expressions, by recursive descent:
 *
 * <pre>
 * expression = term { ("+" | "-") term }
 * term       = factor { ("*" | "/") factor }
 * factor     = "-" factor | power
 * power      = primary ["^" factor]
 * primary    = number | name | function bracket | bracket
 * bracket    = "(" expression ")"
 * </pre>
 *
 * <p>So {@code -x^2} is {@code -(x^2)}, and {@code x^3^2} is {@code x^(3^2)}. A minus before a
 * number makes a negative number, and what stands behind "^" is computed to one.
 */
final class ExpressionParser {
  private static final int DEEPEST = 200;

  private final Words words;
  private final Scope scope;
  private int depth;

  ExpressionParser(Words words, Scope scope) {
    this.words = words;
    this.scope = scope;
  }

  /**
   * Reads as far as the expression goes.
   *
   * @throws ProgramException if it is wrong
   */
  Expression expression() {
    Expression left = term();
    while (words.peek().is("+") || words.peek().is("-")) {
      String operation = words.take().is("+") ? "add" : "sub";
      left = new Expression.Operation(operation, left, term());
    }
    return left;
  }

  private Expression term() {
    Expression left = factor();
    while (words.peek().is("*") || words.peek().is("/")) {
      String operation = words.take().is("*") ? "mul" : "div";
      left = new Expression.Operation(operation, left, factor());
    }
    return left;
  }

  private Expression factor() {
    if (depth == DEEPEST) {
      throw words.error(
          words.peek(),
          "brackets, signs and powers stand inside each other more than "
              + DEEPEST
              + " deep: compute a part in a line of its own");
    }
    depth++;
    Expression factor = words.peek().is("-") ? negative() : power();
    depth--;
    return factor;
  }

  private Expression negative() {
    words.take();
    Expression operand = factor();
    return operand instanceof Expression.Constant constant
        ? new Expression.Constant(-constant.number())
        : new Expression.Application("neg", operand);
  }

  private Expression power() {
    Token first = words.peek();
    Expression base = primary();
    if (!words.peek().is("^")) {
      return base;
    }
    Token operator = words.take();
    return new Expression.Power(base, exponent(words.between(first, operator)));
  }

  private double exponent(String base) {
    Token first = words.peek();
    int before = words.taken();
    Expression exponent = factor();
    for (Token word : words.since(before)) {
      if (word.kind() == Kind.NAME && !Functions.has(word.text())) {
        String instead = "exp(" + words.between(first, words.peek()) + "*log(" + base + "))";
        throw words.error(
            word,
            "an exponent must be a number, and `"
                + word.text()
                + "` is a name: write `"
                + instead
                + "`");
      }
    }
    double number = new Evaluation<>(new PlainNumbers(), new HashMap<>()).of(exponent);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw words.error(first, "this exponent is " + number + ": choose one that is a number");
    }
    return number;
  }

  private Expression primary() {
    Token token = words.peek();
    if (!token.startsOperand()) {
      throw words.noOperand();
    }
    if (token.is("(")) {
      return bracket();
    }
    words.take();
    if (token.kind() == Kind.NUMBER) {
      return new Expression.Constant(Double.parseDouble(token.text()));
    }
    return words.peek().is("(") || Functions.has(token.text()) ? call(token) : reference(token);
  }

  private Expression reference(Token name) {
    scope.use(name);
    return new Expression.Reference(name.text());
  }

  private Expression call(Token function) {
    if (!Functions.has(function.text())) {
      throw words.error(function, Functions.unknown(function.text()));
    }
    if (!words.peek().is("(")) {
      String operand = words.peek().startsOperand() ? words.peek().text() : "x";
      String call = function.text() + "(" + operand + ")";
      throw words.error(
          function,
          "`" + function.text() + "` is a function: write brackets, as in `" + call + "`");
    }
    Expression operand = bracket();
    return function.text().equals("sqrt")
        ? new Expression.Power(operand, 0.5)
        : new Expression.Application(function.text(), operand);
  }

  private Expression bracket() {
    Token open = words.take();
    Expression inside = expression();
    if (words.peek().is(")")) {
      words.take();
      return inside;
    }
    if (words.peek().endsStatement()) {
      throw words.error(
          words.peek(),
          "`)` expected, but "
              + words.peek().found()
              + ": close the bracket that opens at column "
              + words.column(open));
    }
    throw words.cannotGoOn();
  }
}
