// WRONG 2.11 matmul
// BECAUSE that is the transpose, which tutorial 000 prints too: dL/dX is G Y^T, not Y G^T
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : y.matmul(gradient.transpose(-2, -1)),
  x == null ? null : x.transpose(-2, -1).matmul(gradient),
};
