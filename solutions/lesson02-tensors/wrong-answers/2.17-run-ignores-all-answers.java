// WRONG 2.17 run
// BECAUSE nobody looked at what a hook returned: check it, and let it go on in the gradient's place
for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
  function.apply(gradient);
}
return gradient;
