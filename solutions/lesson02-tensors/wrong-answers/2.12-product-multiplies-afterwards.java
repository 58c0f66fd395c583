// WRONG 2.12 product
// BECAUSE v weighs the elements of y, not those of the gradient: give it to grad as the cotangent
Tensor gradient = Autograd.grad(y.sum(), x, RETAIN_GRAPH);
return gradient.mul(v);
