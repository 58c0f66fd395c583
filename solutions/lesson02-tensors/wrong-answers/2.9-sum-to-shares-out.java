// WRONG 2.9 sumTo
// BECAUSE the gradient of a sum was shared out among its terms: each term gets all of it
double terms = (double) from.numel() / to.numel();
return new Tensor[] {gradient.expand(from).div(terms)};
