// WRONG 1.7 worst
// BECAUSE every comparison with NaN is false, so a NaN was overlooked: compare by error()
GradientCheck worst = operands.get(0);
double distance = 0;
for (GradientCheck operand : operands) {
  double found = Math.abs(operand.analytic() - operand.numeric());
  if (found > distance) {
    worst = operand;
    distance = found;
  }
}
return worst;
