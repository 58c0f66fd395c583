// WRONG 1.3
// BECAUSE the stack held a node twice, and it was added twice: push only what visit() lets in
List<Value> order = new ArrayList<>();
Deque<Value> open = new ArrayDeque<>();
Object walk = new Object();
open.push(root);
while (!open.isEmpty()) {
  Value node = open.peek();
  if (node.visit(walk)) {
    for (Value operand : node.operands()) {
      open.push(operand);
    }
  } else {
    order.add(open.pop());
  }
}
return order;
