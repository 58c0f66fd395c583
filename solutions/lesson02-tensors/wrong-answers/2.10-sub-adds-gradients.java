// WRONG 2.10 sub
// BECAUSE that is the rule of a sum: in x - y, y gets the gradient with the opposite sign
return new Tensor[] {gradient, gradient};
