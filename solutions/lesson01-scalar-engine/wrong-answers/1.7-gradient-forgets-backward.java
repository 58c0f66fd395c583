// WRONG 1.7 gradient
// BECAUSE nobody called backward(), so all gradients are still 0: call it on the result
Value[] leaves = Inputs.leaves(x);
f.at(leaves);
double[] gradient = new double[x.length];
for (int i = 0; i < x.length; i++) {
  gradient[i] = leaves[i].grad();
}
return gradient;
