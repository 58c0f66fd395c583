// WRONG 1.5 neg
// BECAUSE the gradient kept its sign: the derivative of -x is -1
return new Value(-data, "neg", gradient -> new double[] {gradient}, this);
