// WRONG 1.4
// BECAUSE the leaves were set to 0 as well: they accumulate from pass to pass
List<Value> order = TopologicalOrder.of(this);
for (Value node : order) {
  node.grad = 0;
}
grad = 1;
for (int i = order.size() - 1; i >= 0; i--) {
  order.get(i).propagate();
}
