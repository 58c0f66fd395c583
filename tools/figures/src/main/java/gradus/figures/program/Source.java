package gradus.figures.program;

/**
 * The text of a program, in which errors have a place.
 *
 * @param text any text; {@code \n} ends a line
 */
record Source(String text) {

  /** Returns an error at an offset, which its message gives as line and column, from 1. */
  ProgramException error(int position, String message) {
    return new ProgramException(
        "line " + line(position) + ", column " + column(position) + ": " + message, position);
  }

  /** Returns the line of an offset, from 1. */
  int line(int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** Returns the column of an offset in its line, from 1. */
  int column(int position) {
    return position - text.lastIndexOf('\n', position - 1);
  }
}
