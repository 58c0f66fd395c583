// WRONG 1.12 columnByColumn
// BECAUSE the matrix is transposed: rows[i][j] is the derivative of output i by input j
Dual[][] columns = new Dual[x.length][];
for (int j = 0; j < x.length; j++) {
  Dual[] inputs = new Dual[x.length];
  for (int k = 0; k < x.length; k++) {
    inputs[k] = k == j ? Dual.variable(x[k]) : Dual.constant(x[k]);
  }
  columns[j] = f.apply(inputs);
}
double[][] rows = new double[x.length][columns[0].length];
for (int i = 0; i < rows.length; i++) {
  for (int j = 0; j < columns[0].length; j++) {
    rows[i][j] = columns[i][j].tangent();
  }
}
return new Jacobian(rows, x.length);
