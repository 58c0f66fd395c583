// WRONG 1.5 pow
// BECAUSE the factor n is missing: the derivative of x^n is n x^(n-1)
double x = data;
BackwardRule rule = gradient -> new double[] {n == 0 ? 0 : gradient * Math.pow(x, n - 1)};
return new Value(Math.pow(x, n), "pow", rule, this);
