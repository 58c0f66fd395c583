// WRONG 2.14 checkLeaf
// BECAUSE results were refused too: only a leaf loses something
if (x.requiresGrad()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
