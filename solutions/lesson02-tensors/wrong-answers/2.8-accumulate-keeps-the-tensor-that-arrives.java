// WRONG 2.8 accumulate
// BECAUSE the first gradient was kept without a copy, and others have that tensor too: copy it
Tensor sum = leaf.grad();
if (GradMode.isEnabled()) {
  leaf.setGrad(sum == null ? gradient : sum.add(gradient));
} else if (sum == null) {
  leaf.setGrad(gradient);
} else {
  Gradients.addInto(sum, gradient);
}
