// WRONG 1.3
// BECAUSE every path was walked: enter a node only the first time, when visit() is true
List<Value> order = new ArrayList<>();
class Walk {
  void enter(Value node) {
    for (Value operand : node.operands()) {
      enter(operand);
    }
    order.add(node);
  }
}
new Walk().enter(root);
return order;
