// WRONG 1.3
// BECAUSE all operands were marked when pushed, so x^2 took x for finished: enter one at a time
List<Value> order = new ArrayList<>();
Deque<Value> open = new ArrayDeque<>();
Object walk = new Object();
root.visit(walk);
open.push(root);
while (!open.isEmpty()) {
  boolean complete = true;
  for (Value operand : open.peek().operands()) {
    if (operand.visit(walk)) {
      open.push(operand);
      complete = false;
    }
  }
  if (complete) {
    order.add(open.pop());
  }
}
return order;
