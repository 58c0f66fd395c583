// WRONG 2.8 retainGrad
// BECAUSE a constant was let through: checkRequiresGrad(...) comes first
if (!isLeaf()) {
  retainsGrad = true;
  gradFn.retain(this);
}
