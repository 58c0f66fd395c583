// WRONG 1.1 add
// BECAUSE the gradient was shared out: each operand receives all of it, dz/dx = 1
BackwardRule rule = gradient -> new double[] {gradient / 2, gradient / 2};
return new Value(data + other.data, "+", rule, this, other);
