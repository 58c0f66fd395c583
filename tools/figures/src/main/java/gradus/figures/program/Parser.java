package gradus.figures.program;

import gradus.figures.program.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a program:
 *
 * <pre>
 * program   = { [statement] (";" | line end) } [statement]
 * statement = [name "="] expression
 * </pre>
 */
final class Parser {
  private final Words words;
  private final Scope scope;
  private final ExpressionParser expressions;

  Parser(Source source, Scope scope) {
    this.scope = scope;
    words = new Words(source);
    expressions = new ExpressionParser(words, scope);
  }

  /**
   * Returns all statements, at least one.
   *
   * @throws ProgramException at the first thing that is wrong
   */
  List<Statement> statements() {
    Token start = words.peek();
    List<Statement> statements = new ArrayList<>();
    while (!atEnd()) {
      Token first = words.peek();
      Statement statement = statement();
      statements.add(statement);
      if (!atEnd() && statement.name().isEmpty()) {
        throw words.error(
            first, "only the last line needs no name: write `a = ...`, and use `a` further on");
      }
    }
    if (statements.isEmpty()) {
      throw words.error(start, "the program is empty: write a line such as `y = x^2`");
    }
    scope.checkUse(statements.get(statements.size() - 1).name());
    return statements;
  }

  private boolean atEnd() {
    while (words.peek().kind() != Kind.PROGRAM_END && words.peek().endsStatement()) {
      words.take();
    }
    return words.peek().kind() == Kind.PROGRAM_END;
  }

  private Statement statement() {
    Token name = words.peek();
    if (name.kind() != Kind.NAME || !words.peekSecond().is("=")) {
      return new Statement("", expression());
    }
    if (Functions.has(name.text())) {
      throw words.error(name, "`" + name.text() + "` is a function: choose another name");
    }
    words.take();
    words.take();
    Expression expression = expression();
    scope.assign(name);
    return new Statement(name.text(), expression);
  }

  private Expression expression() {
    Expression expression = expressions.expression();
    if (!words.peek().endsStatement()) {
      throw words.cannotGoOn();
    }
    return expression;
  }
}
