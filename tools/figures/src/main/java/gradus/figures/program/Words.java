package gradus.figures.program;

import java.util.List;

/** The words of a program, read one after the other. */
final class Words {
  private final Source source;
  private final List<Token> tokens;
  private int next;

  Words(Source source) {
    this.source = source;
    tokens = new Lexer(source).tokens();
  }

  /** Returns the next word, which stays the next one. */
  Token peek() {
    return tokens.get(next);
  }

  /** Returns the word behind the next one; there is one unless the program ends. */
  Token peekSecond() {
    return tokens.get(next + 1);
  }

  /** Returns the next word and goes on. */
  Token take() {
    return tokens.get(next++);
  }

  /** Returns how many words have been taken. */
  int taken() {
    return next;
  }

  /** Returns the words that were taken since an earlier count of them. */
  List<Token> since(int earlier) {
    return tokens.subList(earlier, next);
  }

  /** Returns the text of the program between two words: from the first on, before the second. */
  String between(Token first, Token second) {
    return source.text().substring(first.position(), second.position()).trim();
  }

  /** Returns the column of a word in its line, from 1. */
  int column(Token token) {
    return source.column(token.position());
  }

  /** Returns an error at a word. */
  ProgramException error(Token token, String message) {
    return source.error(token.position(), message);
  }

  /** Returns an error at the next word, with which no operand can start. */
  ProgramException noOperand() {
    Token token = peek();
    String expected = "a number, a name or `(` expected";
    if (next == 0 || tokens.get(next - 1).endsStatement()) {
      return error(token, expected + ", but " + token.found() + ": begin with one of them");
    }
    Token before = tokens.get(next - 1);
    if (before.is("*") && token.is("*")) {
      return error(token, expected + ", but `*` follows: a power is written `^`");
    }
    String operator = "`" + before.text() + "`";
    String advice = ": write one, or remove " + operator;
    return error(token, expected + " behind " + operator + ", but " + token.found() + advice);
  }

  /** Returns an error at the next word, with which a finished expression cannot go on. */
  ProgramException cannotGoOn() {
    Token token = peek();
    if (token.is(")")) {
      return error(token, "no bracket is open here: open one before, or remove `)`");
    }
    if (token.is("=")) {
      return error(token, "one name alone can stand before `=`: write `name = ...`");
    }
    String left = tokens.get(next - 1).text();
    String right = token.text();
    String gap = "nothing stands between `" + left + "` and `" + right + "`";
    return error(token, gap + ": to multiply, write `" + left + "*" + right + "`");
  }
}
