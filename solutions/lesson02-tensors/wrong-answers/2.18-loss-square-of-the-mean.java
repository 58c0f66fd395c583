// WRONG 2.18 loss
// BECAUSE the mean was squared: square each distance, then take the mean
return predict(x).sub(y).mean().pow(2);
