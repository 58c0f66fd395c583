package gradus.tensor;

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
    // BEGIN SOLUTION 2.14 checkVersion LATER
    if (tensor.version() != version) {
      throw new IllegalStateException(
          ("%s needs a tensor of shape %s that was changed in place since: it is at version"
                  + " %d, and was saved at version %d. Compute a new tensor instead of changing this"
                  + " one, or change a clone()")
              .formatted(operation.nodeName(), tensor.shape(), tensor.version(), version));
    }
    // END SOLUTION
  }
}
