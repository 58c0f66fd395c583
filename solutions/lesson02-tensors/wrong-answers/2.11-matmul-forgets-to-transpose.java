// WRONG 2.11 matmul
// BECAUSE the transposes are missing: dL/dX is G Y^T, and dL/dY is X^T G
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : gradient.matmul(y), x == null ? null : x.matmul(gradient),
};
