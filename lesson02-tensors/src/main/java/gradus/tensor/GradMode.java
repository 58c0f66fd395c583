package gradus.tensor;

import static gradus.exercise.Todo.todo;

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
    // TODO 2.13 Leave the graph: noGrad
    //   Switch recording off, and return a scope that remembers what
    //   it was before.
    return todo("2.13");
  }

  /** Records again until the returned scope is closed, inside a {@link #noGrad} too. */
  public static GradMode enableGrad() {
    // TODO 2.13 Leave the graph: enableGrad
    //   Switch recording on, and return a scope that remembers what it
    //   was before.
    return todo("2.13");
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
    // TODO 2.13 Leave the graph: restore
    //   Put back what this scope remembers, in its field `before`.
    todo("2.13");
  }
}
