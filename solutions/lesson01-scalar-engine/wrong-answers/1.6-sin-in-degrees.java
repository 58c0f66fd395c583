// WRONG 1.6 sin
// BECAUSE x was taken for degrees: Math.sin and calculus use radians
double x = Math.toRadians(data);
BackwardRule rule = gradient -> new double[] {gradient * Math.cos(x)};
return new Value(Math.sin(x), "sin", rule, this);
