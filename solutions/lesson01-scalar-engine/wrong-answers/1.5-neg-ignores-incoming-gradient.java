// WRONG 1.5 neg
// BECAUSE the chain rule is missing in neg: multiply -1 by the gradient that arrives
return new Value(-data, "neg", gradient -> new double[] {-1}, this);
