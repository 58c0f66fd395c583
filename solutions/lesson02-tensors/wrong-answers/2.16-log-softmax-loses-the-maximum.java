// WRONG 2.16 logSoftmax
// BECAUSE the sum is that of the shifted powers: subtract its logarithm from x shifted as well
Tensor x = inputs[0];
Tensor z = x.sub(x.sub(x.amax(axes, true)).exp().sum(axes, true).log());
context.saveForBackward(z);
return z;
