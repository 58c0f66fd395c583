// WRONG 1.11 step
// BECAUSE it returned the loss after the step: return the number computed before it
List<Value> parameters = network.parameters();
Value loss = loss();
GradientDescent.clear(parameters);
loss.backward();
new GradientDescent(learningRate).step(parameters);
return loss().data();
