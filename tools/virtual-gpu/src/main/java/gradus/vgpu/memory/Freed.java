package gradus.vgpu.memory;

/**
 * What came of freeing an address.
 *
 * @param outcome whether it was freed, and if not why
 * @param allocation the buffer that was freed, was freed before, or contains the address; null if
 *     there is none
 */
public record Freed(Outcome outcome, Allocation allocation) {
  /** How freeing ends. */
  public enum Outcome {
    /** The buffer is gone. */
    FREED,
    /** It was gone already: {@link Allocation#freedAt} tells since when. */
    TWICE,
    /** The address lies inside a buffer, not at its start. */
    NOT_A_START,
    /** No buffer was ever there. */
    UNKNOWN
  }
}
