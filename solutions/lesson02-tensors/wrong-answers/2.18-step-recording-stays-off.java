// WRONG 2.18 step
// BECAUSE nobody closed the scope, so nothing is recorded any more: try (var off = ...) closes it
GradMode.noGrad();
w.sub_(w.grad().mul(learningRate));
b.sub_(b.grad().mul(learningRate));
w.zeroGrad();
b.zeroGrad();
