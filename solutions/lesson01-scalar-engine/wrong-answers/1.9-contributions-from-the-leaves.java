// WRONG 1.9 contributions
// BECAUSE they come in the order of computing: backward() starts at the result
List<Contribution> sent = new ArrayList<>();
for (int from = 0; from < order.size(); from++) {
  Value node = order.get(from);
  double[] amounts = node.rule().contributions(node.grad());
  for (int slot = 0; slot < amounts.length; slot++) {
    int operand = ids.get(node.operands().get(slot));
    sent.add(new Contribution(from, operand, slot, amounts[slot]));
  }
}
return sent;
