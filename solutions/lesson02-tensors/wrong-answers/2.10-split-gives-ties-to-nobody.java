// WRONG 2.10 split
// BECAUSE the gradient was lost where x = y: each of equal operands gets half
return new Tensor[] {
  Tensor.where(x.gt(y), gradient, 0), Tensor.where(x.lt(y), gradient, 0),
};
