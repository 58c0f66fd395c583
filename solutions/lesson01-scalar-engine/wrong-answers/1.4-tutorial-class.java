// WRONG 1.4
// BECAUSE nodes between kept their old gradient: set all but the leaves to 0 first
List<Value> order = TopologicalOrder.of(this);
grad = 1;
for (int i = order.size() - 1; i >= 0; i--) {
  order.get(i).propagate();
}
