// WRONG 1.6 cos
// BECAUSE the minus is missing: the derivative of cos x is -sin x
double x = data;
BackwardRule rule = gradient -> new double[] {gradient * Math.sin(x)};
return new Value(Math.cos(x), "cos", rule, this);
