// WRONG 2.10 split
// BECAUSE x took all of the gradient where x = y: each of equal operands gets half
return new Tensor[] {
  Tensor.where(x.ge(y), gradient, 0), Tensor.where(x.lt(y), gradient, 0),
};
