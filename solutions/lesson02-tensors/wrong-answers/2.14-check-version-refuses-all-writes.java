// WRONG 2.14 checkVersion
// BECAUSE a write from before the tensor was saved does no harm: compare both versions
if (tensor.version() != 0) {
  throw new IllegalStateException(
      "%s needs a tensor that is at version %d, and was saved at version %d"
          .formatted(operation.nodeName(), tensor.version(), version));
}
