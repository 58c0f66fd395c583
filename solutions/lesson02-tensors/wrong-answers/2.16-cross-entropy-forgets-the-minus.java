// WRONG 2.16 crossEntropy
// BECAUSE a logarithm of a share is negative, and a loss is not: negate it
return x.logSoftmax(axis).gather(axis, classes).squeeze(axis);
