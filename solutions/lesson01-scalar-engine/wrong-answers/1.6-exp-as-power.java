// WRONG 1.6 exp
// BECAUSE that is the power rule: the derivative of e^x is e^x itself
double x = data;
BackwardRule rule = gradient -> new double[] {gradient * x * Math.exp(x - 1)};
return new Value(Math.exp(x), "exp", rule, this);
