// WRONG 2.18 step
// BECAUSE sub computes a new tensor, which nobody kept: sub_ changes w itself
try (var off = GradMode.noGrad()) {
  w.sub(w.grad().mul(learningRate));
  b.sub(b.grad().mul(learningRate));
}
w.zeroGrad();
b.zeroGrad();
