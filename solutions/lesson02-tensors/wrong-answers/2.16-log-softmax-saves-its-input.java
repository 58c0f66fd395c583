// WRONG 2.16 logSoftmax
// BECAUSE the input was saved, and the rule takes it for the result: save z
Tensor x = inputs[0];
Tensor shifted = x.sub(x.amax(axes, true));
Tensor z = shifted.sub(shifted.exp().sum(axes, true).log());
context.saveForBackward(x);
return z;
