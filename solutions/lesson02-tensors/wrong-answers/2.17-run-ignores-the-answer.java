// WRONG 2.17 run
// BECAUSE what a hook returned was thrown away: it goes on in place of the gradient
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(gradient);
  if (answer != null) {
    node.checkGradient(answer, "a hook of " + node.name());
  }
}
return gradient;
