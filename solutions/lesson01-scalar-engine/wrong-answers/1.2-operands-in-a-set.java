// WRONG 1.2 mul
// BECAUSE a set keeps x of x*x only once: record operands as a list
double x = data;
double y = other.data;
BackwardRule rule = gradient -> new double[] {gradient * y, gradient * x};
java.util.Set<Value> operands = new java.util.LinkedHashSet<>(List.of(this, other));
return new Value(x * y, "*", rule, operands.toArray(new Value[0]));
