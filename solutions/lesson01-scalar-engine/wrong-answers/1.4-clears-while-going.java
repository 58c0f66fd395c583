// WRONG 1.4
// BECAUSE each node was set to 0 after it passed its gradient on: only before a pass
List<Value> order = TopologicalOrder.of(this);
for (Value node : order) {
  if (!node.isLeaf()) {
    node.grad = 0;
  }
}
grad += 1;
for (int i = order.size() - 1; i >= 0; i--) {
  Value node = order.get(i);
  node.propagate();
  if (!node.isLeaf()) {
    node.grad = 0;
  }
}
