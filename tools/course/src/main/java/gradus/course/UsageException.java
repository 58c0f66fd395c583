package gradus.course;

/** An error that its reader can mend: one line that says what is wrong and what to do about it. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Tells the reader something, in one line. */
  public UsageException(String message) {
    super(message);
  }

  /** Tells the reader something about one line of a file. */
  public static UsageException at(String file, int line, String message) {
    return new UsageException(file + ":" + line + ": " + message);
  }
}
