// WRONG 1.7 worst
// BECAUSE it kept the operand that agrees best: keep the one with the larger error
GradientCheck worst = operands.get(0);
for (GradientCheck operand : operands) {
  if (operand.error() < worst.error()) {
    worst = operand;
  }
}
return worst;
