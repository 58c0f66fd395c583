// WRONG 2.11 matmul
// BECAUSE the factors of dL/dY stand in the wrong order: it is X^T G, as the shapes show
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : gradient.matmul(y.transpose(-2, -1)),
  x == null ? null : gradient.matmul(x.transpose(-2, -1)),
};
