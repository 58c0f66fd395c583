// WRONG 2.18 step
// BECAUSE the gradients were taken away: set them to zero, zeroGrad()
try (var off = GradMode.noGrad()) {
  w.sub_(w.grad().mul(learningRate));
  b.sub_(b.grad().mul(learningRate));
}
w.setGrad(null);
b.setGrad(null);
