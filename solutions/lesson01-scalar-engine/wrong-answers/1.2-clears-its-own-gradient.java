// WRONG 1.2 propagate
// BECAUSE the node cleared its own gradient: change the gradients of its operands only
double[] contributions = rule.contributions(grad);
for (int i = 0; i < contributions.length; i++) {
  operands.get(i).grad += contributions[i];
}
grad = 0;
