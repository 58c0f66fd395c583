// WRONG 1.2 mul
// BECAUSE the chain rule is missing: multiply y and x by the gradient that arrives
double x = data;
double y = other.data;
BackwardRule rule = gradient -> new double[] {y, x};
return new Value(x * y, "*", rule, this, other);
