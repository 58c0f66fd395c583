// WRONG 1.4
// BECAUSE a leaf as the result lost what it had: add 1 to it, as it accumulates
List<Value> order = TopologicalOrder.of(this);
for (Value node : order) {
  if (!node.isLeaf()) {
    node.grad = 0;
  }
}
grad = 1;
for (int i = order.size() - 1; i >= 0; i--) {
  order.get(i).propagate();
}
