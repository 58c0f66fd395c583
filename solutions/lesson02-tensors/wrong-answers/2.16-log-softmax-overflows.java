// WRONG 2.16 logSoftmax
// BECAUSE e^1000 is infinite: take the maximum away before exp
Tensor x = inputs[0];
Tensor z = x.sub(x.exp().sum(axes, true).log());
context.saveForBackward(z);
return z;
