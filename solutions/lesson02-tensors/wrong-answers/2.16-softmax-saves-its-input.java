// WRONG 2.16 softmax
// BECAUSE the input was saved, and the rule takes it for the result: save z
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, true)).exp();
Tensor z = powers.div(powers.sum(axes, true));
context.saveForBackward(x);
return z;
