// WRONG 2.11 reshape
// BECAUSE the gradient has the shape of the result: give it the one that x had
return gradient;
