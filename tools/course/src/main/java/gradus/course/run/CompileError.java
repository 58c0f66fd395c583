package gradus.course.run;

/**
 * What the compiler objects to.
 *
 * @param file the source file, relative to its source folder, or "" if the error has no place
 * @param line the line in it, from 1
 * @param message the compiler's words; may span lines
 */
public record CompileError(String file, long line, String message) {
  @Override
  public String toString() {
    return file.isEmpty() ? message : file + ":" + line + ": " + message;
  }
}
