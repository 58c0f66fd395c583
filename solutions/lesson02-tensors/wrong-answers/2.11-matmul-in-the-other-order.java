// WRONG 2.11 matmul
// BECAUSE the order of factors matters: Y stood on the right of X, so Y^T stands on the right of G
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : y.transpose(-2, -1).matmul(gradient),
  x == null ? null : gradient.matmul(x.transpose(-2, -1)),
};
