package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a PTX text into tokens, and drops spaces and comments. */
final class Lexer {
  private static final List<String> LONG_MARKS =
      List.of("<<", ">>", "<=", ">=", "==", "!=", "&&", "||");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private Lexer(String text) {
    this.text = text;
  }

  /** Returns the tokens of a text up to its end or the first NUL, and one END after them. */
  static List<Token> tokens(String text) {
    int nul = text.indexOf('\0');
    Lexer lexer = new Lexer(nul < 0 ? text : text.substring(0, nul));
    while (lexer.skipSpace()) {
      lexer.token();
    }
    lexer.tokens.add(new Token(Kind.END, "", lexer.line));
    return lexer.tokens;
  }

  /** Returns whether anything follows. */
  private boolean skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at) || text.startsWith("@@", at)) {
        // "@@DWARF" lines hold debug data in the form of older compilers.
        skipTo('\n');
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipTo(char end) {
    while (at < text.length() && text.charAt(at) != end) {
      at++;
    }
  }

  private void skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw PtxException.malformed(line, "the comment '/*' has no end '*/'");
    }
    line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
    at = end + 2;
  }

  private void token() {
    char c = text.charAt(at);
    if (c == '"') {
      string();
    } else if (c >= '0' && c <= '9') {
      number();
    } else if (c == '.' && isWordPart(at + 1)) {
      dotted();
    } else if (isWordPart(at) || c == '%' && isWordPart(at + 1)) {
      add(Kind.WORD, wordEnd(at + 1));
    } else {
      mark(c);
    }
  }

  private void string() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length() || text.charAt(end) == '\n') {
      throw PtxException.malformed(line, "the string that begins here has no closing '\"'");
    }
    tokens.add(new Token(Kind.STRING, text.substring(at + 1, end), line));
    at = end + 1;
  }

  private void number() {
    int end = wordEnd(at);
    if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
      end = wordEnd(end + 1);
      char last = Character.toLowerCase(text.charAt(end - 1));
      if (last == 'e' && end < text.length() && "+-".indexOf(text.charAt(end)) >= 0) {
        end = wordEnd(end + 1);
      }
    }
    add(Kind.NUMBER, end);
  }

  private void dotted() {
    int end = wordEnd(at + 1);
    // ".L2::128B" and ".shared::cta" are one word each.
    while (text.startsWith("::", end) && isWordPart(end + 2)) {
      end = wordEnd(end + 2);
    }
    add(Kind.DOTTED, end);
  }

  private void mark(char c) {
    for (String mark : LONG_MARKS) {
      if (text.startsWith(mark, at)) {
        add(Kind.MARK, at + 2);
        return;
      }
    }
    if ("{}[]()<>,;:@!=+-*/%&|^~?.".indexOf(c) < 0) {
      throw PtxException.malformed(line, "the character '" + c + "' has no meaning in PTX");
    }
    add(Kind.MARK, at + 1);
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end), line));
    at = end;
  }

  private int wordEnd(int from) {
    int end = from;
    while (isWordPart(end)) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isWordPart(int index) {
    if (index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$';
  }
}
