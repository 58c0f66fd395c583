// WRONG 1.5 pow
// BECAUSE the local derivative n x^(n-1) was returned alone: multiply it by the gradient
double x = data;
BackwardRule rule = gradient -> new double[] {n == 0 ? 0 : n * Math.pow(x, n - 1)};
return new Value(Math.pow(x, n), "pow", rule, this);
