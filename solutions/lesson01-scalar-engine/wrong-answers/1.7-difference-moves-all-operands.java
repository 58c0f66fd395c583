// WRONG 1.7 difference
// BECAUSE it moved all operands at once, which adds up their slopes: move operand i alone
double[] up = x.clone();
double[] down = x.clone();
for (int k = 0; k < x.length; k++) {
  up[k] += step(x[i]);
  down[k] -= step(x[i]);
}
return (result(f, up) - result(f, down)) / (up[i] - down[i]);
