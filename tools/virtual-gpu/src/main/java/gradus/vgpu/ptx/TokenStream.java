package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.List;

/** The tokens of a text, read one after the other. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean isNext(String text) {
    return peek().is(text);
  }

  boolean isNext(Kind kind) {
    return peek().is(kind);
  }

  /** Reads the next token if it is this one. */
  boolean accept(String text) {
    boolean isNext = isNext(text);
    if (isNext) {
      next();
    }
    return isNext;
  }

  /** Reads the next token, which has to be this one. */
  Token expect(String text) {
    if (!isNext(text)) {
      throw expected("'" + text + "'");
    }
    return next();
  }

  /** Reads the next token, which has to be of a kind; {@code what} names it if it is not. */
  Token expect(Kind kind, String what) {
    if (!isNext(kind)) {
      throw expected(what);
    }
    return next();
  }

  /** Says what should stand here. */
  PtxException expected(String what) {
    return PtxException.malformed(peek().line(), "expected " + what + " but found " + peek());
  }

  /** Reads past the bracket that closes the one that is next. */
  void skipBrackets(String open, String close) {
    Token first = expect(open);
    for (int depth = 1; depth > 0; ) {
      Token token = next();
      if (token.is(Kind.END)) {
        throw PtxException.malformed(first.line(), "'" + open + "' has no '" + close + "'");
      }
      depth += token.is(open) ? 1 : token.is(close) ? -1 : 0;
    }
  }

  /** Reads up to a token and past it. */
  void skipPast(String text) {
    Token first = peek();
    while (!accept(text)) {
      if (next().is(Kind.END)) {
        throw PtxException.malformed(
            first.line(), "expected '" + text + "' after " + first + " but found none");
      }
    }
  }
}
