// WRONG 1.3
// BECAUSE the root is missing: it is part of the order, the last one
List<Value> order = new ArrayList<>();
Deque<Value> path = new ArrayDeque<>();
Object walk = new Object();
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
order.remove(root);
return order;
