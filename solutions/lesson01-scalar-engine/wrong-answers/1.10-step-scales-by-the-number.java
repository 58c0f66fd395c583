// WRONG 1.10 step
// BECAUSE it multiplied by the number instead of the gradient: the move is rate * grad()
for (Value parameter : parameters) {
  double move = learningRate * parameter.data();
  parameter.setData(parameter.data() - move);
}
