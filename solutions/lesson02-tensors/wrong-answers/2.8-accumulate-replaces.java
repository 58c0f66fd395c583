// WRONG 2.8 accumulate
// BECAUSE the second gradient took the place of the first: add it, Gradients.addInto
Tensor sum = leaf.grad();
if (GradMode.isEnabled()) {
  leaf.setGrad(sum == null ? gradient.clone() : sum.add(gradient));
} else if (sum == null) {
  leaf.setGrad(new Tensor(gradient.array().copy()));
} else {
  leaf.setGrad(gradient);
}
