// WRONG 2.18 step
// BECAUSE it added the gradient, which leads uphill: subtract it
try (var off = GradMode.noGrad()) {
  w.add_(w.grad().mul(learningRate));
  b.add_(b.grad().mul(learningRate));
}
w.zeroGrad();
b.zeroGrad();
