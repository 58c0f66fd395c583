// WRONG 1.3
// BECAUSE the node was added before its operands: add it when all of them are in
List<Value> order = new ArrayList<>();
Object walk = new Object();
Deque<Value> open = new ArrayDeque<>();
root.visit(walk);
open.push(root);
while (!open.isEmpty()) {
  Value node = open.pop();
  order.add(node);
  for (Value operand : node.operands()) {
    if (operand.visit(walk)) {
      open.push(operand);
    }
  }
}
return order;
