// WRONG 2.11 matmul
// BECAUSE that is the rule of x * y, element by element: a matrix product needs matrix products
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : gradient.mul(y), x == null ? null : gradient.mul(x),
};
