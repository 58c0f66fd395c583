// WRONG 2.14 checkVersion
// BECAUSE a changed tensor got through: compare tensor.version() with the version it was saved at
if (tensor.version() < version) {
  throw new IllegalStateException(
      "%s needs a tensor that is at version %d, and was saved at version %d"
          .formatted(operation.nodeName(), tensor.version(), version));
}
