// WRONG 1.5 div
// BECAUSE a / y * y is (a / y) * y: to divide by y twice, write a / (y * y)
double x = data;
double y = other.data;
BackwardRule rule = gradient -> new double[] {gradient / y, -gradient * x / y * y};
return new Value(x / y, "/", rule, this, other);
