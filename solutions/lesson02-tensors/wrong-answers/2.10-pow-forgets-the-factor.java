// WRONG 2.10 pow
// BECAUSE the factor n is missing: the derivative of x^n is n x^(n-1)
Tensor x = context.saved(0);
if (exponent == 0) {
  return new Tensor[] {gradient.zerosLike()};
}
return new Tensor[] {gradient.mul(x.pow(exponent - 1))};
