// WRONG 1.11 step
// BECAUSE gradients of earlier steps were added to this one: clear() before backward()
List<Value> parameters = network.parameters();
Value loss = loss();
loss.backward();
new GradientDescent(learningRate).step(parameters);
return loss.data();
