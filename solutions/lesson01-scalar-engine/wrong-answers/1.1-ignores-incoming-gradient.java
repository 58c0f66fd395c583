// WRONG 1.1 add
// BECAUSE the local derivatives 1 and 1 were returned: multiply them by the gradient
BackwardRule rule = gradient -> new double[] {1, 1};
return new Value(data + other.data, "+", rule, this, other);
