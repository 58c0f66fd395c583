// WRONG 2.16 softmaxRule
// BECAUSE this is the rule of LogSoftmax, whose z is a logarithm: write down the sum of yours
Tensor z = context.saved(0);
Tensor sum = gradient.sum(axes, true);
return new Tensor[] {gradient.sub(z.exp().mul(sum))};
