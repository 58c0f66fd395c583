// WRONG 2.14 checkLeaf
// BECAUSE results were refused too: only a leaf loses something
Tensor base = x.view() == null ? x : x.view().base();
if (x.requiresGrad() || base.requiresGrad()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
