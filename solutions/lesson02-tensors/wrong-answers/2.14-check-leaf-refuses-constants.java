// WRONG 2.14 checkLeaf
// BECAUSE constants were refused too, which are leaves: they may be changed
Tensor base = x.view() == null ? x : x.view().base();
if (x.isLeaf() || base.isLeaf()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
if (base != x && !x.view().isRecorded()) {
  throw unrecordedView();
}
