// WRONG 2.17 run
// BECAUSE null was taken for a gradient: a hook that returns null changes nothing
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  gradient = function.apply(gradient);
}
return gradient;
