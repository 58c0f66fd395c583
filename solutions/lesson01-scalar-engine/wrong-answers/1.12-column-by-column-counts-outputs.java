// WRONG 1.12 columnByColumn
// BECAUSE forward mode makes one pass per input, not per output
Dual[][] columns = new Dual[x.length][];
for (int j = 0; j < x.length; j++) {
  Dual[] inputs = new Dual[x.length];
  for (int k = 0; k < x.length; k++) {
    inputs[k] = k == j ? Dual.variable(x[k]) : Dual.constant(x[k]);
  }
  columns[j] = f.apply(inputs);
}
double[][] rows = new double[columns[0].length][x.length];
for (int i = 0; i < rows.length; i++) {
  for (int j = 0; j < x.length; j++) {
    rows[i][j] = columns[j][i].tangent();
  }
}
return new Jacobian(rows, rows.length);
