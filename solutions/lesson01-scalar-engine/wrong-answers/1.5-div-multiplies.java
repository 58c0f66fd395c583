// WRONG 1.5 div
// BECAUSE that is the rule of a product: the derivative of x/y by x is 1/y
double x = data;
double y = other.data;
BackwardRule rule = gradient -> new double[] {gradient * y, -gradient * x};
return new Value(x / y, "/", rule, this, other);
