// WRONG 2.10 relu
// BECAUSE z > 0 does not hold for NaN, which got 0 and was hidden: give 0 where z <= 0
return Tensor.where(z.gt(0), gradient, 0);
