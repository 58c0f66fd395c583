// WRONG 1.2 mul
// BECAUSE the derivatives are swapped: dz/dx is y, the other factor
double x = data;
double y = other.data;
BackwardRule rule = gradient -> new double[] {gradient * x, gradient * y};
return new Value(x * y, "*", rule, this, other);
