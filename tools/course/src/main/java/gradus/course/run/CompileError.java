package gradus.course.run;

/**
 * What the compiler objects to.
 *
 * @param file the source file, relative to its source folder, or "" if the error has no place
 * @param line the line in it, from 1
 * @param message the compiler's words; may span lines
 * @param excerpt the line itself, and below it a caret where the error is; or ""
 */
public record CompileError(String file, long line, String message, String excerpt) {
  /** Returns the same error of a file with another name. */
  public CompileError in(String other) {
    return new CompileError(other, line, message, excerpt);
  }

  @Override
  public String toString() {
    return file.isEmpty() ? message : file + ":" + line + ": " + message;
  }
}
