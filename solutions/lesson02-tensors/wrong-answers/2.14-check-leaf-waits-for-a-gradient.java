// WRONG 2.14 checkLeaf
// BECAUSE a leaf without a gradient so far got through: ask whether it requires one
if (x.isLeaf() && x.grad() != null) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
