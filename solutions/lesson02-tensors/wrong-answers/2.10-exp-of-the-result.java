// WRONG 2.10 exp
// BECAUSE z is e^x already, and you took e^z: the derivative of exp is z itself
return gradient.mul(z.exp());
