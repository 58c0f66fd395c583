// WRONG 2.16 softmax
// BECAUSE without its axes the maximum of a row meets the columns: keep them, amax(axes, true)
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, false)).exp();
Tensor z = powers.div(powers.sum(axes, true));
context.saveForBackward(z);
return z;
