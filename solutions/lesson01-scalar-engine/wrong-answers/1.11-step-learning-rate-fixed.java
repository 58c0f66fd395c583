// WRONG 1.11 step
// BECAUSE it ignored the learning rate it was given: new GradientDescent(learningRate)
List<Value> parameters = network.parameters();
Value loss = loss();
GradientDescent.clear(parameters);
loss.backward();
new GradientDescent(0.1).step(parameters);
return loss.data();
