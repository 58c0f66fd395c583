// WRONG 2.10 split
// BECAUSE both took all of the gradient where x = y, so it doubled: each gets half
return new Tensor[] {
  Tensor.where(x.ge(y), gradient, 0), Tensor.where(x.le(y), gradient, 0),
};
