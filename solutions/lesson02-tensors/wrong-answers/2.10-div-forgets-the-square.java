// WRONG 2.10 div
// BECAUSE x was divided by y once: the derivative of x/y by y is -x/y^2
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  context.needsGradient(0) ? gradient.div(y) : null,
  x == null ? null : gradient.mul(x.div(y)).neg(),
};
