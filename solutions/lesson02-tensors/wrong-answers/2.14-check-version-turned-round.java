// WRONG 2.14 checkVersion
// BECAUSE it refuses what was not changed: the versions must be equal
if (tensor.version() == version) {
  throw new IllegalStateException(
      "%s needs a tensor that is at version %d, and was saved at version %d"
          .formatted(operation.nodeName(), tensor.version(), version));
}
