// WRONG 2.16 crossEntropy
// BECAUSE a share that is 0 has the logarithm -infinity: logSoftmax never leaves the logarithms
return x.softmax(axis).log().gather(axis, classes).squeeze(axis).neg();
