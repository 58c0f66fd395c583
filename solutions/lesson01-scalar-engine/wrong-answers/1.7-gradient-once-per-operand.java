// WRONG 1.7 gradient
// BECAUSE backward() ran once per operand and leaves accumulate: call it once, then read them all
Value[] leaves = Inputs.leaves(x);
Value result = f.at(leaves);
double[] gradient = new double[x.length];
for (int i = 0; i < x.length; i++) {
  result.backward();
  gradient[i] = leaves[i].grad();
}
return gradient;
