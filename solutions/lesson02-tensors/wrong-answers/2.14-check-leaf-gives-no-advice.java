// WRONG 2.14 checkLeaf
// BECAUSE the message does not say what to do: name noGrad()
if (x.isLeaf() && x.requiresGrad()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: compute a new tensor");
}
