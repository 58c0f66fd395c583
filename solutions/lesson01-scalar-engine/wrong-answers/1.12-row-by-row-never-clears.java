// WRONG 1.12 rowByRow
// BECAUSE each row still held the rows before it: clear the inputs before every backward()
Value[] inputs = Inputs.leaves(x);
Value[] outputs = f.apply(inputs);
double[][] rows = new double[outputs.length][x.length];
for (int i = 0; i < outputs.length; i++) {
  outputs[i].backward();
  for (int j = 0; j < x.length; j++) {
    rows[i][j] = inputs[j].grad();
  }
}
return new Jacobian(rows, outputs.length);
