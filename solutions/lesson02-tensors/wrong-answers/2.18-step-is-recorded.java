// WRONG 2.18 step
// BECAUSE w - rate * grad is a result, no leaf any more: change w in place, under noGrad()
w = w.sub(w.grad().mul(learningRate));
b = b.sub(b.grad().mul(learningRate));
