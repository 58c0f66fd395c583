// WRONG 1.5 pow
// BECAUSE the exponent must fall by one: the derivative of x^n is n x^(n-1)
double x = data;
BackwardRule rule = gradient -> new double[] {gradient * n * Math.pow(x, n)};
return new Value(Math.pow(x, n), "pow", rule, this);
