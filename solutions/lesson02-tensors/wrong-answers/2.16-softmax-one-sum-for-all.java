// WRONG 2.16 softmax
// BECAUSE all rows together add up to 1: sum along the axes
Tensor x = inputs[0];
Tensor powers = x.sub(x.amax(axes, true)).exp();
Tensor z = powers.div(powers.sum());
context.saveForBackward(z);
return z;
