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
  private final Function operation;
  private final int version;

  SavedTensor(Tensor tensor, Function operation) {
    this.tensor = tensor;
    this.operation = operation;
    this.version = tensor.version();
  }

  /** Returns the tensor, whose values are those that were saved. */
  Tensor unpack() {
    checkVersion();
    return tensor;
  }

  /** Returns whether the two have their memory in common. */
  boolean shares(Tensor other) {
    return tensor.array().storage() == other.array().storage();
  }

  /** Refuses a tensor that was changed in place since it was saved. */
  private void checkVersion() {
    // TODO 2.14 Write in place: checkVersion
    //   Throw an IllegalStateException if tensor.version() is another
    //   now than when the tensor was saved, which was at `version`. The
    //   message has the node's name, operation.nodeName(), and both
    //   versions: "version 1", "version 0".
    later("2.14");
  }
}
