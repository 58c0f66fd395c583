// WRONG 1.4
// BECAUSE a node passed its gradient on once per path: once it is complete is enough
List<Value> order = TopologicalOrder.of(this);
for (Value node : order) {
  if (!node.isLeaf()) {
    node.grad = 0;
  }
}
grad += 1;
class Pass {
  void down(Value node) {
    node.propagate();
    for (Value operand : node.operands) {
      down(operand);
    }
  }
}
new Pass().down(this);
