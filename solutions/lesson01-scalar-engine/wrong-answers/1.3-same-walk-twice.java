// WRONG 1.3
// BECAUSE all walks share one marker: make a new Object for every walk
List<Value> order = new ArrayList<>();
Deque<Value> path = new ArrayDeque<>();
Object walk = TopologicalOrder.class;
root.visit(walk);
path.push(root);
while (!path.isEmpty()) {
  Value next = null;
  for (Value operand : path.peek().operands()) {
    if (next == null && operand.visit(walk)) {
      next = operand;
    }
  }
  if (next == null) {
    order.add(path.pop());
  } else {
    path.push(next);
  }
}
return order;
