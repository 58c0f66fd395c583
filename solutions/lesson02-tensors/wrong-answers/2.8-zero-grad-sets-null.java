// WRONG 2.8 zeroGrad
// BECAUSE the gradient was taken away: it stays where it is, and becomes zeros
grad = null;
