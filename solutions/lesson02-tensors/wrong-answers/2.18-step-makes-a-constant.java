// WRONG 2.18 step
// BECAUSE w - rate * grad is a new tensor, and under noGrad it wants no gradient: change w itself, sub_
try (var off = GradMode.noGrad()) {
  w = w.sub(w.grad().mul(learningRate));
  b = b.sub(b.grad().mul(learningRate));
}
