// WRONG 2.10 tanh
// BECAUSE z is tanh x already, and you took its tanh again: the derivative is 1 - z^2
Tensor again = z.tanh();
return gradient.mul(again.mul(again).rsub(1));
