// WRONG 2.10 sqrt
// BECAUSE z is the root already, and you took its root again: the derivative is 1/(2z)
return gradient.div(z.sqrt().mul(2));
