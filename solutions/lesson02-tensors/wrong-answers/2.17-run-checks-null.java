// WRONG 2.17 run
// BECAUSE null was checked as if it were a gradient: a hook that returns null changes nothing
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(gradient);
  node.checkGradient(answer, "a hook of " + node.name());
  gradient = answer;
}
return gradient;
