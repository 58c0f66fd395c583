// WRONG 1.7 gradient
// BECAUSE it read the gradient of the result, which is 1: read those of the leaves
Value[] leaves = Inputs.leaves(x);
Value result = f.at(leaves);
result.backward();
double[] gradient = new double[x.length];
for (int i = 0; i < x.length; i++) {
  gradient[i] = result.grad();
}
return gradient;
