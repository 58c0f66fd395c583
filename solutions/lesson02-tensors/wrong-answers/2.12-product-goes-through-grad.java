// WRONG 2.12 product
// BECAUSE backward added to x.grad(), which others use too: Autograd.grad only returns
y.backward(v, RETAIN_GRAPH);
return x.grad();
