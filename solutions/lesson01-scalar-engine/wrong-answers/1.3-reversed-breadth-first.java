// WRONG 1.3
// BECAUSE a level-by-level walk, reversed, is no topological order: x can be needed deeper
List<Value> order = new ArrayList<>();
Object walk = new Object();
Deque<Value> open = new ArrayDeque<>();
root.visit(walk);
open.add(root);
while (!open.isEmpty()) {
  Value node = open.remove();
  order.add(node);
  for (Value operand : node.operands()) {
    if (operand.visit(walk)) {
      open.add(operand);
    }
  }
}
java.util.Collections.reverse(order);
return order;
