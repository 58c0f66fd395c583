// WRONG 2.17 run
// BECAUSE every hook was given the gradient as it came: give it what the one before has left
Tensor result = gradient;
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(gradient);
  if (answer != null) {
    node.checkGradient(answer, "a hook of " + node.name());
    result = answer;
  }
}
return result;
