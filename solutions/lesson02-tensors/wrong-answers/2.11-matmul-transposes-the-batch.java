// WRONG 2.11 matmul
// BECAUSE axes 0 and 1 were exchanged, and in a batch axis 0 counts matrices: take -2 and -1
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  y == null ? null : gradient.matmul(y.transpose(0, 1)),
  x == null ? null : x.transpose(0, 1).matmul(gradient),
};
