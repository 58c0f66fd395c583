// WRONG 2.7 receive
// BECAUSE it added into the tensor that arrived first, which belongs to others too: sum.add(gradient)
Pending sum = pending.get(node);
if (sum.gradient == null) {
  sum.gradient = gradient;
} else {
  Gradients.addInto(sum.gradient, gradient);
}
