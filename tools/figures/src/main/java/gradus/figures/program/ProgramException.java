package gradus.figures.program;

/** A program that cannot be read or run; the message says what was given, expected, and to do. */
public final class ProgramException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * Describes what is wrong.
   *
   * @param position the offset in the source where it shows, from 0
   */
  public ProgramException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Returns the offset in the source where the problem shows, from 0. */
  public int position() {
    return position;
  }
}
