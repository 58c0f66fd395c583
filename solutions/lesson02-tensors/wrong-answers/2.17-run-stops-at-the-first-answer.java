// WRONG 2.17 run
// BECAUSE it returned at the first hook that answered: those behind it have their turn too
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(gradient);
  if (answer != null) {
    node.checkGradient(answer, "a hook of " + node.name());
    return answer;
  }
}
return gradient;
