// WRONG 1.4
// BECAUSE the gradient got no further than the root's operands: walk the order from its end
List<Value> order = TopologicalOrder.of(this);
for (Value node : order) {
  if (!node.isLeaf()) {
    node.grad = 0;
  }
}
grad += 1;
for (Value node : order) {
  node.propagate();
}
