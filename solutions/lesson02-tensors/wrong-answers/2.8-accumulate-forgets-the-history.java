// WRONG 2.8 accumulate
// BECAUSE in a recorded pass the history was lost: array().copy() knows none, clone() and add do
Tensor sum = leaf.grad();
if (sum == null) {
  leaf.setGrad(new Tensor(gradient.array().copy()));
} else {
  Gradients.addInto(sum, gradient);
}
