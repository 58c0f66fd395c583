// WRONG 2.14 checkLeaf
// BECAUSE a leaf that is itself a view got through, as a reshaped one is: look at x and at its base
Tensor base = x.view() == null ? x : x.view().base();
if (base.requiresGrad() && base.isLeaf()) {
  throw new IllegalStateException(
      "a leaf that requires a gradient cannot be changed in place: do it under noGrad");
}
if (base != x && base.requiresGrad() && !x.view().isRecorded()) {
  throw unrecordedView();
}
