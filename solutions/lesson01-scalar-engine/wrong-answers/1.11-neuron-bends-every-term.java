// WRONG 1.11 neuron
// BECAUSE the activation was applied after each term: apply it once, to the whole sum
Value sum = bias;
for (int i = 0; i < weights.size(); i++) {
  sum = activation.apply(sum.add(weights.get(i).mul(x[i])));
}
return sum;
