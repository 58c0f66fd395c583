package gradus.tensor;

import static gradus.exercise.Todo.later;

/**
 * A tensor that a backward rule will need, and the version it had when it was saved.
 *
 * <p>A rule computes with the values of the forward pass. Whoever overwrites them in place in the
 * meantime gets an error instead of a wrong gradient.
 */
final class SavedTensor {
  private final Tensor tensor;
  private final String operation;
  private final int version;

  SavedTensor(Tensor tensor, String operation) {
    this.tensor = tensor;
    this.operation = operation;
    this.version = tensor.version();
  }

  /** Returns the tensor, whose values are those that were saved. */
  Tensor unpack() {
    checkVersion();
    return tensor;
  }

  /** Refuses a tensor that was changed in place since it was saved. */
  private void checkVersion() {
    // TODO 2.14 Write in place: checkVersion
    //   Throw an IllegalStateException if the tensor has another
    //   version now than when it was saved. The message has the node's
    //   name, which is the operation's followed by "Backward0", and
    //   both versions: "version 1", "version 0".
    later("2.14");
  }
}
