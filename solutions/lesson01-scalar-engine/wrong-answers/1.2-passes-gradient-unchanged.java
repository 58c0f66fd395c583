// WRONG 1.2 mul
// BECAUSE that is the rule of a sum: a product passes gradient * y and gradient * x
BackwardRule rule = gradient -> new double[] {gradient, gradient};
return new Value(data * other.data, "*", rule, this, other);
