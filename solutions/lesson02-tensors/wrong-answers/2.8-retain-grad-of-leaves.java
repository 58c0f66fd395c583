// WRONG 2.8 retainGrad
// BECAUSE a leaf has no gradFn, and keeps its gradient anyway: only a result needs this
checkRequiresGrad("retainGrad()");
retainsGrad = true;
gradFn.retain(this);
