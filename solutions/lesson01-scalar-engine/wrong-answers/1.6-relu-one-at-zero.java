// WRONG 1.6 relu
// BECAUSE at 0 the derivative came out as 1: only x > 0 lets the gradient through
double x = data;
BackwardRule rule = gradient -> new double[] {x >= 0 ? gradient : 0};
return new Value(Math.max(x, 0), "relu", rule, this);
