// WRONG 1.1 add
// BECAUSE only one operand was recorded: give both this and other to the new value
BackwardRule rule = gradient -> new double[] {gradient, gradient};
return new Value(data + other.data, "+", rule, other);
