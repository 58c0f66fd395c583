// WRONG 2.18 loss
// BECAUSE it added the squares up: the loss is their mean, or it grows with the number of points
return predict(x).sub(y).pow(2).sum();
