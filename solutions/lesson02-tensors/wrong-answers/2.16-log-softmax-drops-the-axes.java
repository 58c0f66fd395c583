// WRONG 2.16 logSoftmax
// BECAUSE without its axes the sum of a row meets the columns: keep them, sum(axes, true)
Tensor x = inputs[0];
Tensor shifted = x.sub(x.amax(axes, true));
Tensor z = shifted.sub(shifted.exp().sum(axes, false).log());
context.saveForBackward(z);
return z;
