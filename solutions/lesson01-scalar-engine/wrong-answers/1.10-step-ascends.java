// WRONG 1.10 step
// BECAUSE it added the gradient, which leads uphill: subtract it
for (Value parameter : parameters) {
  double move = learningRate * parameter.grad();
  parameter.setData(parameter.data() + move);
}
