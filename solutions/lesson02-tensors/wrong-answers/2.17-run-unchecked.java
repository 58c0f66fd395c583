// WRONG 2.17 run
// BECAUSE any tensor was let through: node.checkGradient(...) what a hook returns
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  Tensor answer = function.apply(gradient);
  if (answer != null) {
    gradient = answer;
  }
}
return gradient;
