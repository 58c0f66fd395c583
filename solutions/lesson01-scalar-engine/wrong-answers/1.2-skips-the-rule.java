// WRONG 1.2 propagate
// BECAUSE every operand received this node's gradient: add what the rule returns
for (Value operand : operands) {
  operand.grad += grad;
}
