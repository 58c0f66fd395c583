// WRONG 1.9 contributions
// BECAUSE it called propagate(), which changes the gradients: ask the rule, which only computes
List<Contribution> sent = new ArrayList<>();
for (int from = order.size() - 1; from >= 0; from--) {
  Value node = order.get(from);
  double[] amounts = node.rule().contributions(node.grad());
  node.propagate();
  for (int slot = 0; slot < amounts.length; slot++) {
    int operand = ids.get(node.operands().get(slot));
    sent.add(new Contribution(from, operand, slot, amounts[slot]));
  }
}
return sent;
