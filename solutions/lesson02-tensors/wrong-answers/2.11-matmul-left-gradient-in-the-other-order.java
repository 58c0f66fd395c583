// WRONG 2.11 matmul
// BECAUSE the factors of dL/dX stand in the wrong order: it is G Y^T, as the shapes show
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : y.transpose(-2, -1).matmul(gradient),
  x == null ? null : x.transpose(-2, -1).matmul(gradient),
};
