// WRONG 2.14 checkLeaf
// BECAUSE constants were refused too, which are leaves: they may be changed
if (x.isLeaf()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
