// WRONG 2.11 matmul
// BECAUSE x is not saved where y is a constant, nor y where x is one: return null for a constant
Tensor x = context.saved(0);
Tensor y = context.saved(1);
return new Tensor[] {
  gradient.matmul(y.transpose(-2, -1)), x.transpose(-2, -1).matmul(gradient),
};
