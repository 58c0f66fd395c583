// WRONG 1.2 propagate
// BECAUSE the rule was asked with 1: give it this node's own gradient
double[] contributions = rule.contributions(1);
for (int i = 0; i < contributions.length; i++) {
  operands.get(i).grad += contributions[i];
}
