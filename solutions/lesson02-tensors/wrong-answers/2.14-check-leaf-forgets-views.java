// WRONG 2.14 checkLeaf
// BECAUSE a view of a leaf got through: look at its base
if (x.requiresGrad() && x.isLeaf()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
Tensor base = x.view() == null ? x : x.view().base();
if (base != x && base.requiresGrad() && !base.isLeaf() && !x.view().isRecorded()) {
  throw unrecordedView();
}
