// WRONG 1.6 sin
// BECAUSE the sign is wrong: the derivative of sin x is +cos x
double x = data;
BackwardRule rule = gradient -> new double[] {-gradient * Math.cos(x)};
return new Value(Math.sin(x), "sin", rule, this);
