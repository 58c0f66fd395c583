// WRONG 2.12 product
// BECAUSE the graph was used up by the first product: pass RETAIN_GRAPH
return Autograd.grad(y, x, v);
