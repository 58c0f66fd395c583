// WRONG 1.6 log
// BECAUSE that is the logarithm to base 10: Math.log is the natural one
double x = data;
return new Value(Math.log10(x), "log", gradient -> new double[] {gradient / x}, this);
