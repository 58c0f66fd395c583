// WRONG 1.5 div
// BECAUSE the minus is missing: the derivative of x/y by y is -x/y^2
double y = other.data;
double z = data / y;
BackwardRule rule = gradient -> new double[] {gradient / y, gradient * z / y};
return new Value(z, "/", rule, this, other);
