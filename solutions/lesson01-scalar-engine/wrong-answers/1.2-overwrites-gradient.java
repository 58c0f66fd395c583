// WRONG 1.2 propagate
// BECAUSE the second contribution overwrote the first: accumulate with +=
double[] contributions = rule.contributions(grad);
for (int i = 0; i < contributions.length; i++) {
  operands.get(i).grad = contributions[i];
}
