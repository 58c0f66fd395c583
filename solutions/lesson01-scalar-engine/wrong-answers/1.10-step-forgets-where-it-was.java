// WRONG 1.10 step
// BECAUSE it replaced the number by the move: subtract the move from data()
for (Value parameter : parameters) {
  parameter.setData(-learningRate * parameter.grad());
}
