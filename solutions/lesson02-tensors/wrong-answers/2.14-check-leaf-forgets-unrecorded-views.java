// WRONG 2.14 checkLeaf
// BECAUSE a view made under noGrad got through: nothing recorded how it shows its base
Tensor base = x.view() == null ? x : x.view().base();
if (x.isLeaf() && x.requiresGrad() || base.isLeaf() && base.requiresGrad()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
