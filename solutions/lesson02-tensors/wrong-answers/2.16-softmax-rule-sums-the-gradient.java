// WRONG 2.16 softmaxRule
// BECAUSE the sum lacks its weights: it is that of gradient times z
Tensor z = context.saved(0);
Tensor sum = gradient.sum(axes, true);
return new Tensor[] {gradient.sub(sum).mul(z)};
