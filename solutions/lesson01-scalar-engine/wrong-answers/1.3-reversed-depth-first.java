// WRONG 1.3
// BECAUSE x was marked when first met, so x^2 did not wait for it: add a node after its operands
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
java.util.Collections.reverse(order);
return order;
