// WRONG 2.16 softmax
// BECAUSE without its axes the sum of a row divides the columns: keep them, sum(axes, true)
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, true)).exp();
Tensor z = powers.div(powers.sum(axes, false));
context.saveForBackward(z);
return z;
