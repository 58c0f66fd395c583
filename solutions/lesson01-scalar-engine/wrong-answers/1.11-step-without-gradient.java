// WRONG 1.11 step
// BECAUSE the step found gradients of 0: the order is clear(), backward(), step()
List<Value> parameters = network.parameters();
Value loss = loss();
loss.backward();
GradientDescent.clear(parameters);
new GradientDescent(learningRate).step(parameters);
return loss.data();
