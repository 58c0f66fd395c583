// WRONG 2.8 spreads
// BECAUSE every operand had to require a gradient: one of them is enough
for (Tensor input : inputs) {
  if (!input.requiresGrad()) {
    return false;
  }
}
return true;
