// WRONG 2.10 pow
// BECAUSE 0 times infinity is NaN: treat the exponent 0 apart, its derivative is 0
Tensor x = context.saved(0);
return new Tensor[] {gradient.mul(x.pow(exponent - 1).mul(exponent))};
