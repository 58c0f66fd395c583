// WRONG 2.16 softmaxRule
// BECAUSE z (1 - z) is only how a number acts on its own share: the others change too
Tensor z = context.saved(0);
return new Tensor[] {gradient.mul(z.mul(z.rsub(1)))};
