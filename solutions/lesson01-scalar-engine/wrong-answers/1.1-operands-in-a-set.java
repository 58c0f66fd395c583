// WRONG 1.1 add
// BECAUSE a set keeps x of x + x only once: record operands as a list
BackwardRule rule = gradient -> new double[] {gradient, gradient};
java.util.Set<Value> operands = new java.util.LinkedHashSet<>(List.of(this, other));
return new Value(data + other.data, "+", rule, operands.toArray(new Value[0]));
