// WRONG 1.5 sub
// BECAUSE the minus is on the wrong operand: in x - y, x receives gradient, y receives -gradient
BackwardRule rule = gradient -> new double[] {-gradient, gradient};
return new Value(data - other.data, "-", rule, this, other);
