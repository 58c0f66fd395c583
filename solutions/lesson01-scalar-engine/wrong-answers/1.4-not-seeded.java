// WRONG 1.4
// BECAUSE the pass starts with nothing: the result's own gradient is 1
List<Value> order = TopologicalOrder.of(this);
for (Value node : order) {
  if (!node.isLeaf()) {
    node.grad = 0;
  }
}
for (int i = order.size() - 1; i >= 0; i--) {
  order.get(i).propagate();
}
