// WRONG 1.5 sub
// BECAUSE that is the rule of a sum: in x - y, y receives -gradient
BackwardRule rule = gradient -> new double[] {gradient, gradient};
return new Value(data - other.data, "-", rule, this, other);
