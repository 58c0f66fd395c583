package gradus.vgpu.ptx;

/**
 * The smallest piece of a PTX text.
 *
 * @param kind what it is
 * @param text as written; a string without its quotes
 * @param line counted from 1
 */
record Token(Kind kind, String text, int line) {
  /** What a piece of text can be. */
  enum Kind {
    /** A name or an instruction's first word, such as {@code add}, {@code %r1}, {@code $L1}. */
    WORD,
    /** A directive, a type or a modifier, such as {@code .visible}, {@code .f32}. */
    DOTTED,
    NUMBER,
    STRING,
    /** An operator, a bracket or a separator. */
    MARK,
    /** What follows the last token. */
    END
  }

  boolean is(String other) {
    return kind != Kind.STRING && text.equals(other);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Returns the token as an error message names it. */
  @Override
  public String toString() {
    return switch (kind) {
      case END -> "the end of the text";
      case STRING -> '"' + text + '"';
      default -> "'" + text + "'";
    };
  }
}
