// WRONG 2.8 zeroGrad
// BECAUSE a gradient with a history was overwritten: others may need it, put new zeros in its place
if (grad != null) {
  grad.zero_();
}
