// WRONG 2.17 run
// BECAUSE a hook that closes itself changed the map of this loop: List.copyOf(functions.values())
for (UnaryOperator<Tensor> function : functions.values()) {
  Tensor answer = function.apply(gradient);
  if (answer != null) {
    node.checkGradient(answer, "a hook of " + node.name());
    gradient = answer;
  }
}
return gradient;
