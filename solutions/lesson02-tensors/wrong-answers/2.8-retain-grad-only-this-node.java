// WRONG 2.8 retainGrad
// BECAUSE only the present node was told: retainsGrad = true tells every later one
checkRequiresGrad("retainGrad()");
if (!isLeaf()) {
  gradFn.retain(this);
}
