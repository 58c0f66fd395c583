// WRONG 2.16 softmaxRule
// BECAUSE the sum ran over all rows: one for each, sum(axes, true)
Tensor z = context.saved(0);
Tensor sum = gradient.mul(z).sum();
return new Tensor[] {gradient.sub(sum).mul(z)};
