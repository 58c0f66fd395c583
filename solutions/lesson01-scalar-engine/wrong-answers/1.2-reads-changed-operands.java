// WRONG 1.2 mul
// BECAUSE the rule read x and y too late: copy both numbers before you write the lambda
BackwardRule rule = gradient -> new double[] {gradient * other.data, gradient * data};
return new Value(data * other.data, "*", rule, this, other);
