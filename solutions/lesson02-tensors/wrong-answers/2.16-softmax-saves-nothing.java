// WRONG 2.16 softmax
// BECAUSE nothing was saved, and the rule needs the result: context.saveForBackward(z)
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, true)).exp();
return powers.div(powers.sum(axes, true));
