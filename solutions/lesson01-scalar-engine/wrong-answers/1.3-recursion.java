// WRONG 1.3
// BECAUSE a call for every node overflows the stack: keep a stack of your own
List<Value> order = new ArrayList<>();
Object walk = new Object();
class Walk {
  void enter(Value node) {
    if (node.visit(walk)) {
      for (Value operand : node.operands()) {
        enter(operand);
      }
      order.add(node);
    }
  }
}
new Walk().enter(root);
return order;
