// WRONG 2.18 step
// BECAUSE a leaf was changed in place while recording: do it under GradMode.noGrad()
w.sub_(w.grad().mul(learningRate));
b.sub_(b.grad().mul(learningRate));
w.zeroGrad();
b.zeroGrad();
