// WRONG 2.16 softmax
// BECAUSE without their axes the maxima and sums of rows meet the columns: keep them, with true
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, false)).exp();
Tensor z = powers.div(powers.sum(axes, false));
context.saveForBackward(z);
return z;
