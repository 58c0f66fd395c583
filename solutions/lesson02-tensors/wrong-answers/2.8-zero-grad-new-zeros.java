// WRONG 2.8 zeroGrad
// BECAUSE the zeros are a new tensor: without a history the old one is cleared in place, zero_()
if (grad != null) {
  grad = grad.zerosLike();
}
