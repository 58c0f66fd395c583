// WRONG 1.9 contributions
// BECAUSE the slot is the place among the operands, 0 or 1, not the id of the operand
List<Contribution> sent = new ArrayList<>();
for (int from = order.size() - 1; from >= 0; from--) {
  Value node = order.get(from);
  double[] amounts = node.rule().contributions(node.grad());
  for (int slot = 0; slot < amounts.length; slot++) {
    int operand = ids.get(node.operands().get(slot));
    sent.add(new Contribution(from, operand, operand, amounts[slot]));
  }
}
return sent;
