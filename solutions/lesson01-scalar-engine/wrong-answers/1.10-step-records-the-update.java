// WRONG 1.10 step
// BECAUSE it computed a new value, which nobody keeps: change the number, setData()
for (Value parameter : parameters) {
  parameter.sub(learningRate * parameter.grad());
}
