// WRONG 1.12 columnByColumn
// BECAUSE all inputs had the tangent 1, which adds up the columns: one variable in a pass
Dual[][] columns = new Dual[x.length][];
for (int j = 0; j < x.length; j++) {
  Dual[] inputs = new Dual[x.length];
  for (int k = 0; k < x.length; k++) {
    inputs[k] = Dual.variable(x[k]);
  }
  columns[j] = f.apply(inputs);
}
double[][] rows = new double[columns[0].length][x.length];
for (int i = 0; i < rows.length; i++) {
  for (int j = 0; j < x.length; j++) {
    rows[i][j] = columns[j][i].tangent();
  }
}
return new Jacobian(rows, x.length);
