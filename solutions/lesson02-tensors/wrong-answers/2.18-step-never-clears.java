// WRONG 2.18 step
// BECAUSE the gradients were left, and the next pass adds to them: zeroGrad() both
try (var off = GradMode.noGrad()) {
  w.sub_(w.grad().mul(learningRate));
  b.sub_(b.grad().mul(learningRate));
}
