// WRONG 2.16 softmax
// BECAUSE e^1000 is infinite: take the maximum away before exp
Tensor powers = inputs[0].exp();
Tensor z = powers.div(powers.sum(axes, true));
context.saveForBackward(z);
return z;
