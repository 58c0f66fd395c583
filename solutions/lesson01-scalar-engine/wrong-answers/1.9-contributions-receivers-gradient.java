// WRONG 1.9 contributions
// BECAUSE it told all that the operand received: tell what this node sent, rule().contributions
List<Contribution> sent = new ArrayList<>();
for (int from = order.size() - 1; from >= 0; from--) {
  Value node = order.get(from);
  for (int slot = 0; slot < node.operands().size(); slot++) {
    Value operand = node.operands().get(slot);
    sent.add(new Contribution(from, ids.get(operand), slot, operand.grad()));
  }
}
return sent;
