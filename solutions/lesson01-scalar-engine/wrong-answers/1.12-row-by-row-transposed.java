// WRONG 1.12 rowByRow
// BECAUSE the rows became columns: rows[i][j] is the derivative of output i by input j
Value[] inputs = Inputs.leaves(x);
Value[] outputs = f.apply(inputs);
double[][] rows = new double[x.length][outputs.length];
for (int i = 0; i < outputs.length; i++) {
  GradientDescent.clear(List.of(inputs));
  outputs[i].backward();
  for (int j = 0; j < x.length; j++) {
    rows[j][i] = inputs[j].grad();
  }
}
return new Jacobian(rows, outputs.length);
