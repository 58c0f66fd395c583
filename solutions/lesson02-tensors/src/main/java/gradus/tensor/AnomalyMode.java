package gradus.tensor;

import static gradus.array.DType.FLOAT32;

import java.util.Arrays;

/**
 * Finds the operation that turns a gradient into NaN, in this thread: slow, for debugging.
 *
 * <p>{@code try (var anomaly = AnomalyMode.detect()) { ... }} around the forward pass has every
 * node remember where it was made; a backward pass over such nodes stops at the first NaN and says
 * so.
 */
public final class AnomalyMode implements AutoCloseable {
  private static final ThreadLocal<Boolean> ENABLED = ThreadLocal.withInitial(() -> false);

  private final boolean before;
  private boolean isClosed;

  private AnomalyMode(boolean before) {
    this.before = before;
  }

  /** Starts to remember and check, until the returned scope is closed. */
  public static AnomalyMode detect() {
    AnomalyMode scope = new AnomalyMode(isEnabled());
    ENABLED.set(true);
    return scope;
  }

  static boolean isEnabled() {
    return ENABLED.get();
  }

  /** Returns the calls that led here, from outside this package on. */
  static StackTraceElement[] here() {
    String ours = AnomalyMode.class.getPackageName() + ".";
    return Arrays.stream(new Throwable().getStackTrace())
        .dropWhile(frame -> isOurs(frame, ours))
        .toArray(StackTraceElement[]::new);
  }

  /** Frames of this package's own operations say nothing to its user; those of its tests do. */
  private static boolean isOurs(StackTraceElement frame, String ours) {
    return frame.getClassName().startsWith(ours) && !frame.getClassName().endsWith("Test");
  }

  /**
   * Checks one gradient that a rule returned.
   *
   * @throws ArithmeticException if it has a NaN, naming the operation and its line
   */
  static void check(Node node, Tensor gradient, int operand, StackTraceElement[] madeAt) {
    // FLOAT16 cannot be compared, and what becomes infinite in FLOAT32 is no NaN.
    Tensor numbers = new Tensor(gradient.array().to(FLOAT32));
    if (numbers.ne(numbers).any()) {
      ArithmeticException error =
          new ArithmeticException(
              "%s returned NaN as the gradient of operand %d; its forward call is at %s"
                  .formatted(node.name(), operand, madeAt.length == 0 ? "?" : madeAt[0]));
      error.setStackTrace(madeAt);
      throw error;
    }
  }

  /** Goes back to what was before; a second call does nothing. */
  @Override
  public void close() {
    if (!isClosed) {
      ENABLED.set(before);
      isClosed = true;
    }
  }
}
