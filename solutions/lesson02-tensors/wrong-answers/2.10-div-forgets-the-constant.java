// WRONG 2.10 div
// BECAUSE x is not saved where y is a constant: y then needs no gradient, so return null for it
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {gradient.div(y), gradient.mul(x.div(y).div(y)).neg()};
