package gradus.figures.program;

/**
 * A word of a program.
 *
 * @param text as it stands in the source
 * @param position its offset in the source
 */
record Token(Kind kind, String text, int position) {
  /** What a word may be. */
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    LINE_END,
    PROGRAM_END
  }

  /** Returns the offset behind it. */
  int end() {
    return position + text.length();
  }

  /** Returns whether it is this symbol. */
  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Returns whether an operand may start with it. */
  boolean startsOperand() {
    return kind == Kind.NUMBER || kind == Kind.NAME || is("(");
  }

  /** Returns whether a statement is over here. */
  boolean endsStatement() {
    return kind == Kind.LINE_END || kind == Kind.PROGRAM_END || is(";");
  }

  /** Returns what errors say was found: "the line ends" or "`+` follows". */
  String found() {
    return switch (kind) {
      case LINE_END -> "the line ends";
      case PROGRAM_END -> "the program ends";
      default -> "`" + text + "` follows";
    };
  }
}
