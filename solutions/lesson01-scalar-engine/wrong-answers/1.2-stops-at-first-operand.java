// WRONG 1.2 propagate
// BECAUSE only the first operand received something: go through all contributions
double[] contributions = rule.contributions(grad);
if (contributions.length > 0) {
  operands.get(0).grad += contributions[0];
}
