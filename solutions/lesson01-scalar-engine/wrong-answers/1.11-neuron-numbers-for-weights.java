// WRONG 1.11 neuron
// BECAUSE it took the number of the weight, so no gradient reaches it: multiply the values
Value sum = bias;
for (int i = 0; i < weights.size(); i++) {
  sum = sum.add(x[i].mul(weights.get(i).data()));
}
return activation.apply(sum);
