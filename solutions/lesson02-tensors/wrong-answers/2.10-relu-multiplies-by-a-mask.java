// WRONG 2.10 relu
// BECAUSE 0 times an infinite gradient is NaN: choose 0 or the gradient with Tensor.where
return gradient.mul(z.gt(0).to(gradient.dtype()));
