// WRONG 2.10 relu
// BECAUSE z = max(x, 0) is never below 0, so z >= 0 holds everywhere: give 0 where z <= 0
return Tensor.where(z.ge(0), gradient, 0);
