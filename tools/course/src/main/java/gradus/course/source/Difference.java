package gradus.course.source;

/**
 * A file of a student's room that is not what the solution generates.
 *
 * @param file path from the course's directory
 * @param state what is the matter with it
 */
public record Difference(String file, State state) {
  /** How a file differs. */
  public enum State {
    /** It is not there. */
    MISSING("is missing"),
    /** It is as it was generated, but the solution has changed since. */
    OUTDATED("is not what its solution generates now"),
    /** It is as it was generated, but the solution is gone. */
    OBSOLETE("has no solution any more"),
    /** Somebody has worked on it. */
    EDITED("has been edited"),
    /** Somebody has worked on it, and the solution is gone. */
    EDITED_OBSOLETE("has been edited, and has no solution any more");

    private final String phrase;

    State(String phrase) {
      this.phrase = phrase;
    }

    /** Returns the end of a sentence about the file: "has been edited". */
    public String phrase() {
      return phrase;
    }
  }

  /** Returns whether somebody's work would be lost by writing what is generated. */
  public boolean isWork() {
    return state == State.EDITED || state == State.EDITED_OBSOLETE;
  }

  /** Returns whether nothing is generated here any more. */
  public boolean isObsolete() {
    return state == State.OBSOLETE || state == State.EDITED_OBSOLETE;
  }

  /** Returns a sentence that starts with the file. */
  @Override
  public String toString() {
    return file + " " + state.phrase;
  }
}
