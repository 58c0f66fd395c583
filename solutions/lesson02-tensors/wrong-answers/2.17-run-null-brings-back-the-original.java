// WRONG 2.17 run
// BECAUSE null brought the gradient back as it came: it leaves what the hooks before have made of it
Tensor result = gradient;
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(result);
  if (answer != null) {
    node.checkGradient(answer, "a hook of " + node.name());
  }
  result = answer != null ? answer : gradient;
}
return result;
