// WRONG 1.12 rowByRow
// BECAUSE f was computed again for every row: record it once, call backward() on each output
int outputs = f.apply(Inputs.leaves(x)).length;
double[][] rows = new double[outputs][x.length];
for (int i = 0; i < outputs; i++) {
  Value[] inputs = Inputs.leaves(x);
  f.apply(inputs)[i].backward();
  for (int j = 0; j < x.length; j++) {
    rows[i][j] = inputs[j].grad();
  }
}
return new Jacobian(rows, outputs);
