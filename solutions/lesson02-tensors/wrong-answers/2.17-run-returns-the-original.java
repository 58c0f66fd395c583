// WRONG 2.17 run
// BECAUSE the gradient went on as it came: return what the hooks have left of it
Tensor result = gradient;
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(result);
  if (answer != null) {
    node.checkGradient(answer, "a hook of " + node.name());
    result = answer;
  }
}
return gradient;
