// WRONG 2.16 crossEntropy
// BECAUSE the axis that gather leaves with size 1 is still there: squeeze it
return x.logSoftmax(axis).gather(axis, classes).neg();
