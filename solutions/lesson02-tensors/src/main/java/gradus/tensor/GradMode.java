package gradus.tensor;

/**
 * Whether operations are recorded, in this thread.
 *
 * <p>A new thread records. {@code try (var off = GradMode.noGrad()) { ... }} stops it for a block
 * and puts back what was there before, after an exception too.
 */
public final class GradMode implements AutoCloseable {
  private static final ThreadLocal<Boolean> ENABLED = ThreadLocal.withInitial(() -> true);

  private final boolean before;
  private boolean isClosed;

  private GradMode(boolean before) {
    this.before = before;
  }

  /** Returns whether operations of this thread are recorded. */
  public static boolean isEnabled() {
    return ENABLED.get();
  }

  /** Stops recording until the returned scope is closed. */
  public static GradMode noGrad() {
    // BEGIN SOLUTION 2.13 noGrad
    return new GradMode(set(false));
    // END SOLUTION
  }

  /** Records again until the returned scope is closed, inside a {@link #noGrad} too. */
  public static GradMode enableGrad() {
    // BEGIN SOLUTION 2.13 enableGrad
    return new GradMode(set(true));
    // END SOLUTION
  }

  /** Switches recording on or off and returns what it was. */
  static boolean set(boolean enabled) {
    boolean before = isEnabled();
    ENABLED.set(enabled);
    return before;
  }

  /** Puts back what was there when this scope was opened; a second call does nothing. */
  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      restore();
    }
  }

  /** Switches recording on or off, as it was when this scope was opened. */
  private void restore() {
    // BEGIN SOLUTION 2.13 restore
    set(before);
    // END SOLUTION
  }
}
