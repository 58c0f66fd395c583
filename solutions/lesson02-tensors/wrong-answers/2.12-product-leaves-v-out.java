// WRONG 2.12 product
// BECAUSE v was left out: give it to grad as the cotangent of y
return Autograd.grad(y.sum(), x, RETAIN_GRAPH);
