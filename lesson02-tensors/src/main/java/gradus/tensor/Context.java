package gradus.tensor;

import static gradus.exercise.Todo.later;

/**
 * What one call of a {@link Function} keeps for its backward rule.
 *
 * <p>A function itself keeps no results: it may be applied twice. Its context belongs to one call.
 */
public final class Context {
  /** Stands where nothing is recorded: it keeps nothing. */
  static final Context NONE = new Context(null, new Node[0]);

  private static final SavedTensor[] NOTHING = {};

  private final Function operation;
  private final Node[] next;
  private SavedTensor[] saved = NOTHING;
  private boolean released;

  Context(Function operation, Node[] next) {
    this.operation = operation;
    this.next = next;
  }

  /**
   * Keeps inputs, or the result, for the backward rule; to be called once, in {@link
   * Function#forward}.
   *
   * @param tensors in the order in which {@link #saved} counts them; null keeps a place empty
   */
  public void saveForBackward(Tensor... tensors) {
    if (this == NONE) {
      return;
    }
    saved = new SavedTensor[tensors.length];
    for (int i = 0; i < tensors.length; i++) {
      saved[i] = tensors[i] == null ? null : new SavedTensor(tensors[i], operation);
    }
  }

  /**
   * Returns a tensor that was kept, by its place in {@link #saveForBackward}.
   *
   * @throws IllegalStateException if it was changed in place since
   * @throws IndexOutOfBoundsException if nothing was kept there, or it was released
   */
  public Tensor saved(int i) {
    if (i < 0 || i >= saved.length) {
      throw new IndexOutOfBoundsException(
          "saved(%d): forward kept %d tensors with saveForBackward".formatted(i, saved.length));
    }
    return saved[i] == null ? null : saved[i].unpack();
  }

  /** Returns whether an input needs a gradient; a rule may return null for one that does not. */
  public boolean needsGradient(int input) {
    return input < next.length && next[input] != null;
  }

  /** Drops what was kept. */
  void release() {
    // TODO 2.15 Release the graph: release
    //   From now on nothing that the forward pass saved can be reached
    //   from this context, and isReleased() says so, even if nothing
    //   was saved at all. There is a field for each.
    later("2.15");
  }

  /** Returns whether a saved tensor has some elements in common with another one. */
  boolean shares(Tensor tensor) {
    for (SavedTensor each : saved) {
      if (each != null && each.shares(tensor)) {
        return true;
      }
    }
    return false;
  }

  boolean isReleased() {
    return released;
  }
}
