// WRONG 2.10 div
// BECAUSE the minus is missing: the derivative of x/y by y is -x/y^2
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  context.needsGradient(0) ? gradient.div(y) : null,
  x == null ? null : gradient.mul(x.div(y).div(y)),
};
