// WRONG 2.9 expand
// BECAUSE every element got the sum of the whole gradient: it gets that of its own repetitions
return gradient.sum().expand(from);
