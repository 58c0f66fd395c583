// WRONG 1.5 pow
// BECAUSE 0 times infinity is NaN: treat the exponent 0 apart, its derivative is 0
double x = data;
BackwardRule rule =
    gradient -> new double[] {gradient * n * Math.pow(x, n - 1)};
return new Value(Math.pow(x, n), "pow", rule, this);
