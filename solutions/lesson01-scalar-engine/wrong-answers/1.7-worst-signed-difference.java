// WRONG 1.7 worst
// BECAUSE it compared numeric - analytic with its sign: compare error(), which has none
GradientCheck worst = operands.get(0);
for (GradientCheck operand : operands) {
  if (operand.numeric() - operand.analytic() > worst.numeric() - worst.analytic()) {
    worst = operand;
  }
}
return worst;
