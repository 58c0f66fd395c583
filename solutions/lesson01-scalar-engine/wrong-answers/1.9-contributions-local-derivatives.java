// WRONG 1.9 contributions
// BECAUSE it told the local derivatives: give the rule the gradient of the node, not 1
List<Contribution> sent = new ArrayList<>();
for (int from = order.size() - 1; from >= 0; from--) {
  Value node = order.get(from);
  double[] amounts = node.rule().contributions(1);
  for (int slot = 0; slot < amounts.length; slot++) {
    int operand = ids.get(node.operands().get(slot));
    sent.add(new Contribution(from, operand, slot, amounts[slot]));
  }
}
return sent;
