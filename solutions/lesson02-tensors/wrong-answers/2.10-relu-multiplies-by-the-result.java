// WRONG 2.10 relu
// BECAUSE the gradient was multiplied by the result: where relu passes x on, its derivative is 1
return gradient.mul(z);
