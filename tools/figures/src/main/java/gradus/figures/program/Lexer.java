package gradus.figures.program;

import gradus.figures.program.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a program apart into its words. */
final class Lexer {
  private static final String SYMBOLS = "+-*/^()=;";

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Lexer(Source source) {
    this.source = source;
    text = source.text();
  }

  /**
   * Returns all words, the program's end last.
   *
   * @throws ProgramException at a character or number that is none
   */
  List<Token> tokens() {
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '\n') {
        add(Kind.LINE_END, next + 1);
      } else if (isSpace(c)) {
        next++;
      } else if (isDigit(c) || c == '.') {
        number();
      } else if (isLetter(c)) {
        add(Kind.NAME, endOfName());
      } else if (SYMBOLS.indexOf(c) >= 0) {
        add(Kind.SYMBOL, next + 1);
      } else {
        throw unknown();
      }
    }
    add(Kind.PROGRAM_END, next);
    return tokens;
  }

  private void number() {
    int end = next;
    int points = 0;
    while (isDigit(at(end)) || at(end) == '.') {
      points += at(end) == '.' ? 1 : 0;
      end++;
    }
    end = endOfExponent(end);
    String number = text.substring(next, end);
    if (points > 1 || number.startsWith(".") && !isDigit(at(next + 1))) {
      throw source.error(next, "`" + number + "` is no number: write one as in 2, 0.5, .5 or 1e-3");
    }
    if (Double.isInfinite(Double.parseDouble(number))) {
      throw source.error(
          next, "`" + number + "` is too large for a number: the largest is about 1.8e308");
    }
    add(Kind.NUMBER, end);
  }

  /** Returns the offset behind {@code e-3}, if that is what follows; "2e" alone is 2 and a name. */
  private int endOfExponent(int start) {
    if (at(start) != 'e' && at(start) != 'E') {
      return start;
    }
    int digits = start + (at(start + 1) == '-' || at(start + 1) == '+' ? 2 : 1);
    int end = digits;
    while (isDigit(at(end))) {
      end++;
    }
    return end > digits ? end : start;
  }

  private int endOfName() {
    int end = next;
    while (isLetter(at(end)) || isDigit(at(end))) {
      end++;
    }
    return end;
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(next, end), next));
    next = end;
  }

  private ProgramException unknown() {
    int end = next + (Character.isHighSurrogate(text.charAt(next)) ? 2 : 1);
    String found = text.substring(next, Math.min(end, text.length()));
    String instead =
        switch (found) {
          case "×", "·", "∙", "⋅" -> "write `*` to multiply";
          case "÷", ":" -> "write `/` to divide";
          case "−", "–", "—" -> "write `-`, the minus on the keyboard";
          case "²" -> "write `^2`";
          case "³" -> "write `^3`";
          case "," -> "write 0.5 with a point; a function has one operand";
          case "[", "{" -> "write `(`";
          case "]", "}" -> "write `)`";
          default -> "write names, numbers, brackets and + - * / ^ =";
        };
    return source.error(next, "`" + found + "` means nothing here: " + instead);
  }

  /** Returns the character at an offset, or one that nothing starts with behind the end. */
  private char at(int position) {
    return position < text.length() ? text.charAt(position) : '\n';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * The Latin and Greek letters of formulas; a table of all letters would outweigh this package.
   */
  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 'Α' && c <= 'ω';
  }
}
