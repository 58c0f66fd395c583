// WRONG 1.5 div
// BECAUSE y was not squared: the derivative of x/y by y is -x/y^2
double y = other.data;
double z = data / y;
BackwardRule rule = gradient -> new double[] {gradient / y, -gradient * z};
return new Value(z, "/", rule, this, other);
