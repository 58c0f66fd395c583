// WRONG 2.14 checkVersion
// BECAUSE it refuses what was not changed: the versions must be equal
if (tensor.version() == version) {
  throw new IllegalStateException(
      "%sBackward0 needs a tensor that is at version %d, and was saved at version %d"
          .formatted(operation, tensor.version(), version));
}
