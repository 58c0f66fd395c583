// WRONG 2.10 tanh
// BECAUSE the sign of the square is wrong: the derivative of tanh is 1 - tanh^2, never above 1
return gradient.mul(z.mul(z).add(1));
