// WRONG 2.16 logSoftmax
// BECAUSE a share that is 0 has the logarithm -infinity: subtract the logarithm of the sum instead
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, true)).exp();
Tensor z = powers.div(powers.sum(axes, true)).log();
context.saveForBackward(z);
return z;
