// WRONG 1.1 add
// BECAUSE the sum does not know its operands: give both to the new value
return new Value(data + other.data, "+", gradient -> new double[] {gradient, gradient});
