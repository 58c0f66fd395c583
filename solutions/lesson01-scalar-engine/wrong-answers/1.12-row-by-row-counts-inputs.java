// WRONG 1.12 rowByRow
// BECAUSE reverse mode makes one pass per output, not per input
Value[] inputs = Inputs.leaves(x);
Value[] outputs = f.apply(inputs);
double[][] rows = new double[outputs.length][x.length];
for (int i = 0; i < outputs.length; i++) {
  GradientDescent.clear(List.of(inputs));
  outputs[i].backward();
  for (int j = 0; j < x.length; j++) {
    rows[i][j] = inputs[j].grad();
  }
}
return new Jacobian(rows, x.length);
